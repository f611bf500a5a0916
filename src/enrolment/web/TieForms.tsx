import { useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { useState } from 'react'
import { dayIn, Field, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { declineTie, tieAccount, undoTie } from '../model/contract-tie.ts'
import type { InsuredId } from '../model/insured.ts'
import { IdentityPaper, identityPaperWords, type TieLine } from '../model/tie.ts'
import { tieWords } from './tie-words.ts'

interface Props {
  readonly insuredId: InsuredId
  readonly tie: TieLine
  readonly onClose: () => void
}

/** Which paper was seen, on which day, and the code that only the account shows. */
export function TieForm({ insuredId, tie, onClose }: Props) {
  const w = useWords(tieWords)
  const { language } = useLanguage()
  const [paper, setPaper] = useState<IdentityPaper>('identity-card')
  const [seenOn, setSeenOn] = useState<Day>(dayIn(0))
  const [code, setCode] = useState('')
  const { id: tieId, version } = tie
  const sending = useSending({
    labels: { paper: w.paper, seenOn: w.seenOn, code: w.code },
    content: { tieId, version, paper, seenOn, code },
    check: () => ({ seenOn: !seenOn && w.needed, code: code.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(tieAccount, { insuredId, tieId, paper, seenOn, code, version }, { idempotencyKey }),
    onSent: useSent(w.tied, onClose),
  })
  return (
    <SendForm label={w.tie} sending={sending} action={w.tie}>
      <p className={blocks.soft}>{w.tieLead}</p>
      <OneOf
        name="paper"
        label={w.paper}
        value={paper}
        onChoose={setPaper}
        options={IdentityPaper.options.map((value) => ({
          ...{ value, label: identityPaperWords[value][language] },
        }))}
      />
      <Field name="seenOn" label={w.seenOn}>
        {(control) => (
          <Input
            {...control}
            type="date"
            max={dayIn(0)}
            value={seenOn}
            onChange={({ target }) => setSeenOn(target.value as Day)}
          />
        )}
      </Field>
      <TextField
        name="code"
        label={w.code}
        hint={w.codeHint}
        value={code}
        maxLength={12}
        onChange={setCode}
      />
    </SendForm>
  )
}

/** Not tied, or no longer: the person reads why. */
export function TieReasonForm({
  insuredId,
  tie,
  deed,
  onClose,
}: Props & { readonly deed: 'decline' | 'undo' }) {
  const w = useWords(tieWords)
  const [reason, setReason] = useState('')
  const { id: tieId, version } = tie
  const sending = useSending({
    labels: { reason: w.reason },
    content: { tieId, version, reason, deed },
    check: () => ({ reason: reason.trim().length < 2 && w.needed }),
    send: (idempotencyKey) =>
      call(
        deed === 'undo' ? undoTie : declineTie,
        { insuredId, tieId, reason, version },
        { idempotencyKey },
      ),
    onSent: useSent(w.done, onClose),
  })
  return (
    <SendForm label={w[deed]} sending={sending} action={w[deed]} danger>
      <TextField
        name="reason"
        label={w.reason}
        hint={w.reasonHint}
        value={reason}
        maxLength={200}
        rows={3}
        onChange={setReason}
      />
    </SendForm>
  )
}

function useSent(said: string, onClose: () => void) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return () => {
    void message.success(said)
    void queries.invalidateQueries({ queryKey: ['enrolment', 'desk'] })
    onClose()
  }
}
