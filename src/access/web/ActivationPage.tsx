import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { activate } from '../model/sign-in.ts'
import { AccessForm } from './AccessForm.tsx'
import { Question } from './Question.tsx'
import { words } from './set-up-words.ts'

/** With the code that was handed over, somebody sets a password that nobody else knows. */
export function ActivationPage() {
  const w = useWords(words)
  const [username, setUsername] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const sending = useMutation({ mutationFn: () => call(activate, { username, code, password }) })
  const { error, isPending, isSuccess } = sending
  if (isSuccess)
    return (
      <Page title={w.activate} lead={w.activated} width="form">
        <Link to="/">{w.toSignIn}</Link>
      </Page>
    )
  return (
    <Page title={w.activate} lead={w.activateLead} width="form">
      <AccessForm
        label={w.activate}
        action={w.set}
        labels={{ username: w.username, code: w.invitationCode, password: w.newPassword }}
        error={error}
        isPending={isPending}
        onSubmit={() => sending.mutate()}
      >
        <Question
          name="username"
          label={w.username}
          value={username}
          onChange={setUsername}
          error={error}
          autoComplete="username"
          maxLength={30}
        />
        <Question
          name="code"
          label={w.invitationCode}
          value={code}
          onChange={setCode}
          error={error}
          autoComplete="off"
        />
        <Question
          name="password"
          label={w.newPassword}
          hint={w.passwordHint}
          type="password"
          value={password}
          onChange={setPassword}
          error={error}
          autoComplete="new-password"
          maxLength={128}
        />
      </AccessForm>
    </Page>
  )
}
