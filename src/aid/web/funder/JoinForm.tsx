import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { joinFunder } from '../../model/contract-programmes.ts'
import { words } from './words.ts'

/** By the code that the city gave. */
export function JoinForm() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const sending = useSending({
    labels: { code: w.code },
    content: { code },
    check: () => ({ code: !code.trim() && w.needed }),
    send: (idempotencyKey) => call(joinFunder, { code }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.joined)
      void queries.invalidateQueries()
    },
  })
  return (
    <SendForm label={w.join} sending={sending} action={w.join}>
      <TextField name="code" label={w.code} value={code} maxLength={60} onChange={setCode} />
    </SendForm>
  )
}
