import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openSignal, type SignalId, takeStep } from '../../model/fund/contract.ts'
import type { SignalDeed } from '../../model/fund/signal.ts'
import css from '../imaging.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { SignalTags } from './SignalTags.tsx'
import { deedWords, evidenceWords, ruleWords, words } from './words.ts'

/** One matter: what it rests on, what was asked and answered. */
export function SignalPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const rules = useWords(ruleWords)
  const said = useWords(evidenceWords)
  const deeds = useWords(deedWords)
  const dates = useDates()
  const id = useParams().signalId as SignalId
  const query = useQuery({ queryKey: keys.signal(id), queryFn: () => call(openSignal, { id }) })
  const rule = query.data?.signal.rule
  return (
    <Page
      title={rule ? `${rule} ${rules[rule]}` : titles.fund}
      trail={[{ label: titles.fund, to: '/imaging/fund' }]}
      lead={w.lead}
      width="read"
    >
      <Query of={query}>
        {({ signal, steps, deeds: possible, version }) => (
          <div className={css.stack}>
            <Section title={w.evidence}>
              <p>
                <strong>{signal.institutionName}</strong> {signal.modality} {dates.full(signal.at)}
              </p>
              <SignalTags signal={signal} />
              <ul>
                {signal.evidence.map(({ what, at, text, count }) => (
                  <li key={`${what} ${text} ${at}`}>
                    {said[what](text, count ?? 0)}
                    {at && <span className={css.soft}> {dates.full(at)}</span>}
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={w.steps}>
              {steps.length === 0 && <p className={css.soft}>{w.noSteps}</p>}
              <ol>
                {steps.map(({ deed, text, at, byName }) => (
                  <li key={at}>
                    <strong>{deeds[deed]}</strong> {text}
                    <span className={css.soft}>
                      {' '}
                      {byName} {dates.full(at)}
                    </span>
                  </li>
                ))}
              </ol>
            </Section>
            <Section title={w.next}>
              {possible.length === 0 ? (
                <p>{w.over}</p>
              ) : (
                <StepForm key={version} {...{ id, possible, version }} />
              )}
            </Section>
          </div>
        )}
      </Query>
    </Page>
  )
}

interface StepProps {
  readonly id: SignalId
  readonly possible: readonly SignalDeed[]
  readonly version: number
}

function StepForm({ id, possible, version }: StepProps) {
  const w = useWords(words)
  const deeds = useWords(deedWords)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [deed, setDeed] = useState(possible.length === 1 ? possible[0] : undefined)
  const [text, setText] = useState('')
  const sending = useSending({
    labels: { deed: w.next, text: w.text },
    content: { deed, text, version },
    check: () => ({ deed: !deed && w.needed, text: text.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(takeStep, { id, deed: deed as SignalDeed, text, version }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.done)
      void queries.invalidateQueries({ queryKey: keys.signal(id) })
      void queries.invalidateQueries({ queryKey: keys.allSignals })
    },
  })
  return (
    <SendForm label={w.next} sending={sending} action={deed ? deeds[deed] : w.next}>
      <div className={css.stack}>
        <OneOf<SignalDeed>
          {...{ name: 'deed', label: w.next, value: deed }}
          onChoose={setDeed}
          options={possible.map((value) => ({ value, label: deeds[value] }))}
        />
        <TextField
          {...{ name: 'text', label: w.text, value: text, maxLength: 1000, rows: 3 }}
          fault={sending.faultOf('text')}
          onChange={setText}
        />
      </div>
    </SendForm>
  )
}
