import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useOutletContext } from 'react-router'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { registerSelf } from '../model/contract.ts'
import { askToTie } from '../model/contract-tie.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { tieWords } from './tie-words.ts'
import { words } from './words.ts'

/** Once: the person behind the account. Who is on record already asks the desk. */
export function RegisterSelf() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const actor = useOutletContext<{ actor: Actor } | null>()?.actor
  const [typed, setTyped] = useState({ identityNumber: '', phone: '' })
  /** The number that is on record already. */
  const [known, setKnown] = useState<string>()
  const sending = useSending({
    labels: { identityNumber: w.identityNumber, phone: w.phone },
    content: typed,
    check: () => ({
      identityNumber: typed.identityNumber.trim() === '' && w.needed,
      phone: typed.phone.trim() === '' && w.needed,
    }),
    send: async (idempotencyKey) => {
      try {
        return await call(registerSelf, { ...typed, districtCode: null }, { idempotencyKey })
      } catch (error) {
        if (error instanceof Refusal && error.code === 'known-to-the-insurer')
          setKnown(typed.identityNumber)
        throw error
      }
    },
    onSent: () => {
      void message.success(w.registered)
      void queries.invalidateQueries({ queryKey: keys.mine })
    },
  })
  return (
    <Section title={w.whoAmI}>
      <div className={blocks.stack}>
        <p className={blocks.soft}>{w.whoAmILead(actor?.name ?? '')}</p>
        <SendForm label={w.whoAmI} sending={sending} action={w.register}>
          {(['identityNumber', 'phone'] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              label={w[field]}
              value={typed[field]}
              maxLength={30}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
            />
          ))}
        </SendForm>
        {known !== undefined && known === typed.identityNumber && <Asking number={known} />}
      </div>
    </Section>
  )
}

function Asking({ number }: { readonly number: string }) {
  const w = useWords(tieWords)
  const queries = useQueryClient()
  const asking = useMutation({
    mutationFn: () => call(askToTie, { identityNumber: number }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.mine }),
  })
  return (
    <div className={css.season}>
      <p>{w.asksLead}</p>
      {asking.error && <Problem error={asking.error} />}
      <p>
        <Button loading={asking.isPending} onClick={() => asking.mutate()}>
          {w.asks}
        </Button>
      </p>
    </div>
  )
}
