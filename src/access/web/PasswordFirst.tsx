import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#platform/web/language.tsx'
import { AccessForm } from './AccessForm.tsx'
import { words } from './own-words.ts'
import { Question } from './Question.tsx'

interface Props<Answer> {
  readonly action: string
  readonly send: (password: string) => Promise<Answer>
  readonly onSent: (answer: Answer) => void
}

/** A deed for which one shows once more that it is oneself. */
export function PasswordFirst<Answer>({ action, send, onSent }: Props<Answer>) {
  const w = useWords(words)
  const [password, setPassword] = useState('')
  const sending = useMutation({
    mutationFn: () => send(password),
    onSuccess: onSent,
    onSettled: () => setPassword(''),
  })
  return (
    <AccessForm
      label={action}
      action={action}
      labels={{ password: w.yourPassword }}
      error={sending.error}
      isPending={sending.isPending}
      onSubmit={() => sending.mutate()}
    >
      <Question
        name="password"
        label={w.yourPassword}
        type="password"
        value={password}
        onChange={setPassword}
        error={sending.error}
        autoComplete="current-password"
        maxLength={128}
      />
    </AccessForm>
  )
}
