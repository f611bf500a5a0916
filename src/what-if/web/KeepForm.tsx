import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { keepRun, type RunId } from '../model/contract.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** Keeps what the run came to, and leads to its sheet of paper. */
export function KeepForm({ runId }: { readonly runId: RunId }) {
  const w = useWords(words)
  const [name, setName] = useState('')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sending = useSending({
    labels: { name: w.keepName },
    content: { runId, name },
    check: () => ({ name: name.trim() === '' && w.noName }),
    send: (idempotencyKey) => call(keepRun, { runId, name }, { idempotencyKey }),
    onSent: ({ id }) => {
      void queries.invalidateQueries({ queryKey: keys.comparisons })
      void navigate(`/what-if/comparisons/${id}`)
    },
  })
  return (
    <SendForm label={w.keep} sending={sending} action={w.keep}>
      <TextField
        name="name"
        label={w.keepName}
        value={name}
        maxLength={40}
        fault={sending.faultOf('name')}
        onChange={setName}
      />
    </SendForm>
  )
}
