import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { createAccount } from '../model/contract.ts'
import { AccessForm } from './AccessForm.tsx'
import { words } from './account-words.ts'
import { InvitationSlip } from './InvitationSlip.tsx'
import { keys } from './keys.ts'
import { Question } from './Question.tsx'

/** Somebody gets an account; what for, another administrator decides. */
export function NewAccountPage() {
  const w = useWords(words)
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [email, setEmail] = useState('')
  const sending = useMutation({
    mutationFn: () => call(createAccount, { name, username, email: email.trim() || null }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.accounts }),
  })
  const { error, isPending, data } = sending
  const trail = [{ label: w.title, to: '/accounts' }]
  if (data)
    return (
      <Page title={w.invitation} trail={trail} width="form">
        <div className={blocks.stack}>
          <InvitationSlip account={data.account} invitation={data.invitation} />
          <Link to={`/accounts/${data.account.id}`}>{data.account.name}</Link>
        </div>
      </Page>
    )
  return (
    <Page title={w.create} lead={w.createLead} trail={trail} width="form">
      <AccessForm
        label={w.create}
        action={w.made}
        labels={{ name: w.name, username: w.username, email: w.email }}
        error={error}
        isPending={isPending}
        onSubmit={() => sending.mutate()}
      >
        <Question
          name="name"
          label={w.name}
          value={name}
          onChange={setName}
          error={error}
          autoComplete="off"
          maxLength={40}
        />
        <Question
          name="username"
          label={w.username}
          hint={w.usernameHint}
          value={username}
          onChange={setUsername}
          error={error}
          autoComplete="off"
          maxLength={30}
        />
        <Question
          name="email"
          label={w.email}
          hint={w.emailHint}
          type="email"
          value={email}
          onChange={setEmail}
          error={error}
          autoComplete="off"
          maxLength={120}
        />
      </AccessForm>
    </Page>
  )
}
