import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Question } from './Question.tsx'
import { words } from './set-up-words.ts'

export interface FounderAnswers {
  readonly name: string
  readonly username: string
  readonly password: string
}

export const NOBODY_YET: FounderAnswers = { name: '', username: '', password: '' }

interface Props {
  readonly field: 'systemAdmin' | 'securityAdmin'
  readonly answers: FounderAnswers
  readonly error: unknown
  readonly onChange: (answers: FounderAnswers) => void
}

/** One of the two who found an installation. */
export function FounderQuestions({ field, answers, error, onChange }: Props) {
  const w = useWords(words)
  const of = (name: keyof FounderAnswers) => ({
    name: `${field}.${name}`,
    label: w[name],
    value: answers[name],
    error,
    onChange: (value: string) => onChange({ ...answers, [name]: value }),
  })
  return (
    <Section title={w[field]}>
      <div className={blocks.stack}>
        <p>{field === 'systemAdmin' ? w.systemLead : w.securityLead}</p>
        <Question {...of('name')} autoComplete="off" maxLength={40} />
        <Question {...of('username')} hint={w.usernameHint} autoComplete="off" maxLength={30} />
        <Question
          {...of('password')}
          type="password"
          hint={w.passwordHint}
          autoComplete="new-password"
          maxLength={128}
        />
      </div>
    </Section>
  )
}
