import { useState } from 'react'
import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { appealClaim, changeAccount, withdrawClaim } from '../../model/contract.ts'
import { words } from '../claim-words.ts'
import { words as shared } from '../words.ts'
import { type ClaimFormProps, useAfter, whichOf } from './after.ts'

/** Written with care and often in anger: nothing of it is lost. */
export function AppealForm({ claim, close }: ClaimFormProps) {
  const w = useWords(words)
  const after = useAfter(close)
  const { version } = claim
  const draft = useServerDraft<{ text: string }>(`claim-appeal.${claim.id}`, { text: '' })
  const { text } = draft.content
  const sending = useSending({
    labels: { text: w.appealText },
    content: { text, version },
    check: () => ({ text: text.trim().length < 5 && w.needed }),
    send: (idempotencyKey) =>
      call(appealClaim, { ...whichOf(claim), text, version }, { idempotencyKey }),
    onSent: () => {
      void draft.drop()
      after(w.appealed)
    },
  })
  return (
    <SendForm
      label={w.appeal}
      sending={sending}
      action={w.appeal}
      kept={{ draft, tell: (content) => content.text, onThrownAway: close }}
    >
      <TextField
        name="text"
        label={w.appealText}
        hint={w.appealHint}
        value={text}
        maxLength={2000}
        rows={5}
        onChange={(typed) => draft.change({ text: typed })}
      />
    </SendForm>
  )
}

export function WithdrawForm({ claim, close }: ClaimFormProps) {
  const w = useWords(words)
  const after = useAfter(close)
  const [why, setWhy] = useState('')
  const { version } = claim
  const sending = useSending({
    labels: { why: w.withdrawWhy },
    content: { why, version },
    send: (idempotencyKey) =>
      call(withdrawClaim, { ...whichOf(claim), why, version }, { idempotencyKey }),
    onSent: () => after(w.withdrawn),
  })
  return (
    <SendForm label={w.withdraw} sending={sending} action={w.withdraw} danger>
      <TextField
        name="why"
        label={w.withdrawWhy}
        optional
        value={why}
        maxLength={300}
        rows={2}
        onChange={setWhy}
      />
    </SendForm>
  )
}

export function AccountForm({ claim, close }: ClaimFormProps) {
  const w = useWords(words)
  const s = useWords(shared)
  const after = useAfter(close)
  const [typed, setTyped] = useState({ payee: claim.payee, account: '' })
  const { version } = claim
  const sending = useSending({
    labels: { payee: s.payee, account: s.account },
    content: { ...typed, version },
    check: () => ({
      payee: !typed.payee.trim() && s.needed,
      account: !typed.account.trim() && s.needed,
    }),
    send: (idempotencyKey) =>
      call(changeAccount, { ...whichOf(claim), ...typed, version }, { idempotencyKey }),
    onSent: () => after(w.accountChanged),
  })
  return (
    <SendForm label={w.changeAccount} sending={sending} action={w.changeAccount}>
      <TextField
        name="payee"
        label={s.payee}
        value={typed.payee}
        maxLength={60}
        onChange={(payee) => setTyped({ ...typed, payee })}
      />
      <TextField
        name="account"
        label={s.account}
        hint={s.accountHint}
        value={typed.account}
        maxLength={30}
        onChange={(account) => setTyped({ ...typed, account })}
      />
    </SendForm>
  )
}
