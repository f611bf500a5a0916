import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { joinRegister } from '../../model/contract.ts'
import { words } from '../words.ts'
import { useDone } from './done.ts'

/** By the code that the city gave. */
export function JoinForm() {
  const w = useWords(words)
  const [code, setCode] = useState('')
  const sending = useSending({
    labels: { code: w.code },
    content: { code },
    check: () => ({ code: !code.trim() && w.needed }),
    send: (idempotencyKey) => call(joinRegister, { code }, { idempotencyKey }),
    onSent: useDone(w.joined),
  })
  return (
    <SendForm label={w.joinTitle} sending={sending} action={w.join}>
      <TextField name="code" label={w.code} value={code} maxLength={60} onChange={setCode} />
    </SendForm>
  )
}
