import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { refusalWords } from '../model/refusal-words.ts'
import { goToProvider, signIn } from '../model/sign-in.ts'
import { AccessForm } from './AccessForm.tsx'
import { Question } from './Question.tsx'
import css from './SignIn.module.css'
import { words } from './sign-in-words.ts'

interface Props {
  readonly title: string
  readonly provider: boolean
  readonly onSignedIn: () => void
  readonly onSecondStep: () => void
  readonly onByCard: (() => void) | undefined
}

export function PasswordForm({ title, provider, onSignedIn, onSecondStep, onByCard }: Props) {
  const w = useWords(words)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const sending = useMutation({
    mutationFn: () => call(signIn, { name, password }),
    onSuccess: ({ secondStep }) => (secondStep ? onSecondStep() : onSignedIn()),
    onError: () => setPassword(''),
  })
  const going = useMutation({
    mutationFn: () => call(goToProvider, {}),
    onSuccess: ({ url }) => location.assign(url),
  })
  return (
    <div className={css.sheet}>
      <h1>{title}</h1>
      <Refused />
      <AccessForm
        label={title}
        action={w.signIn}
        labels={{ name: w.name, password: w.password }}
        error={sending.error ?? going.error}
        isPending={sending.isPending}
        onSubmit={() => sending.mutate()}
      >
        <Question
          name="name"
          label={w.name}
          value={name}
          onChange={setName}
          error={sending.error}
          autoComplete="username"
          maxLength={120}
        />
        <Question
          name="password"
          label={w.password}
          type="password"
          value={password}
          onChange={setPassword}
          error={sending.error}
          autoComplete="current-password"
          maxLength={128}
        />
      </AccessForm>
      <div className={css.others}>
        {provider && (
          <button type="button" className={css.plain} onClick={() => going.mutate()}>
            {w.byProvider}
          </button>
        )}
        <Link to="/activate" className={css.plain}>
          {w.haveInvitation}
        </Link>
        {onByCard && (
          <button type="button" className={css.plain} onClick={onByCard}>
            {w.byCard}
          </button>
        )}
      </div>
    </div>
  )
}

/** What the way back from the provider brought along. */
function Refused() {
  const { language } = useLanguage()
  const [query] = useSearchParams()
  const code = query.get('refused') ?? ''
  if (!Object.hasOwn(refusalWords, code)) return null
  return <p role="alert">{refusalWords[code as keyof typeof refusalWords][language]}</p>
}
