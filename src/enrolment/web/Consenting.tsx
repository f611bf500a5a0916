import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { consent } from '../model/contract.ts'
import type { Offer } from '../model/shown.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** How this person says yes: by a tap, by the guardian’s tap, or on paper. */
export function Consenting({ offer }: { readonly offer: Offer }) {
  const w = useWords(words)
  const [isSigned, setSigned] = useState(false)
  const done = useDone()
  const { insuredId, policyId, version, consents, name } = offer
  const agreeing = useMutation({
    mutationFn: (by: 'self' | 'guardian') =>
      call(consent, { insuredId, policyId, version, by, keptAt: '' }),
    onSuccess: done,
  })
  if (consents === 'self-must-agree') return <span className={blocks.soft}>{w.waitForThem}</span>
  if (consents === 'signed')
    return (
      <span className={css.row}>
        <Button
          type="primary"
          aria-label={w.consentFor(name, w.consentSigned)}
          onClick={() => setSigned(true)}
        >
          {w.consentSigned}
        </Button>
        {isSigned && <Signed offer={offer} onClose={() => setSigned(false)} />}
      </span>
    )
  const label = consents === 'guardian' ? w.consentGuardian : w.consentSelf
  return (
    <>
      {agreeing.error && <Problem error={agreeing.error} />}
      <span className={css.row}>
        <Button
          type="primary"
          loading={agreeing.isPending}
          aria-label={w.consentFor(name, label)}
          onClick={() => agreeing.mutate(consents as 'self' | 'guardian')}
        >
          {label}
        </Button>
      </span>
    </>
  )
}

interface SignedProps {
  readonly offer: Offer
  readonly onClose: () => void
}

function Signed({ offer, onClose }: SignedProps) {
  const w = useWords(words)
  const done = useDone()
  const [keptAt, setKeptAt] = useState('')
  const { insuredId, policyId, version, name } = offer
  const sending = useSending({
    labels: { keptAt: w.keptAt },
    content: { keptAt, version },
    check: () => ({ keptAt: keptAt.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(
        consent,
        { insuredId, policyId, version, by: 'signed', keptAt: keptAt.trim() },
        { idempotencyKey },
      ),
    onSent: () => {
      done()
      onClose()
    },
  })
  const title = w.consentFor(name, w.consentSigned)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.record}>
        <TextField
          name="keptAt"
          label={w.keptAt}
          hint={w.keptAtHint}
          value={keptAt}
          maxLength={80}
          onChange={setKeptAt}
        />
      </SendForm>
    </FormDrawer>
  )
}

function useDone() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  return () => {
    void message.success(w.answered)
    void queries.invalidateQueries({ queryKey: keys.mine })
  }
}
