import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { setUp } from '../model/sign-in.ts'
import { AccessForm } from './AccessForm.tsx'
import { useEntrance } from './entrance.ts'
import { type FounderAnswers, FounderQuestions, NOBODY_YET } from './FounderQuestions.tsx'
import { keys } from './keys.ts'
import { Question } from './Question.tsx'
import { words } from './set-up-words.ts'

/** The first start of an empty installation: its name, and two people with a password each. */
export function SetUpPage() {
  const w = useWords(words)
  const entrance = useEntrance()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const [installation, setInstallation] = useState('')
  const [founders, setFounders] = useState({ systemAdmin: NOBODY_YET, securityAdmin: NOBODY_YET })
  const founding = useMutation({
    mutationFn: () => call(setUp, { code, installation, ...founders }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.entrance }),
  })
  const { error, isPending, isSuccess } = founding
  if (isSuccess)
    return (
      <Page title={w.done} lead={w.doneLead} width="form">
        <Link to="/">{w.toSignIn}</Link>
      </Page>
    )

  function questionsOf(field: keyof typeof founders) {
    const onChange = (answers: FounderAnswers) => setFounders({ ...founders, [field]: answers })
    return { field, answers: founders[field], error, onChange }
  }

  return (
    <Page title={w.title} lead={w.lead} width="form">
      <Query of={entrance}>
        {({ setUp: isOpen }) =>
          isOpen ? (
            <AccessForm
              label={w.title}
              action={w.found}
              labels={labelsOf(w)}
              error={error}
              isPending={isPending}
              onSubmit={() => founding.mutate()}
            >
              <Section title={w.begin}>
                <div className={blocks.stack}>
                  <Question
                    name="code"
                    label={w.code}
                    hint={w.codeHint}
                    value={code}
                    onChange={setCode}
                    error={error}
                    autoComplete="off"
                  />
                  <Question
                    name="installation"
                    label={w.installation}
                    value={installation}
                    onChange={setInstallation}
                    error={error}
                    autoComplete="organization"
                    maxLength={60}
                  />
                </div>
              </Section>
              <FounderQuestions {...questionsOf('systemAdmin')} />
              <FounderQuestions {...questionsOf('securityAdmin')} />
            </AccessForm>
          ) : (
            <div className={blocks.stack}>
              <p>{w.closed}</p>
              <Link to="/">{w.toSignIn}</Link>
            </div>
          )
        }
      </Query>
    </Page>
  )
}

function labelsOf(w: { readonly [Name in keyof typeof words]: string }) {
  const fields = ['name', 'username', 'password'] as const
  const of = (founder: 'systemAdmin' | 'securityAdmin') =>
    fields.map((field) => [`${founder}.${field}`, `${w[founder]} ${w[field]}`])
  return {
    code: w.code,
    installation: w.installation,
    ...Object.fromEntries([...of('systemAdmin'), ...of('securityAdmin')]),
  }
}
