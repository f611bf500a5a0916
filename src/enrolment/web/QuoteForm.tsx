import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { OneOf, SendForm, SomeOf, useSending } from '#drafts/web/index.tsx'
import type { HealthClass } from '#insurance/model/product.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { quote } from '../model/contract.ts'
import { type EvidenceKind, evidenceFor, evidenceWords } from '../model/evidence.ts'
import { Eligibility, eligibilityWords, type InsuredId } from '../model/insured.ts'
import type { SeasonLine, ShownPerson } from '../model/shown.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

interface Told {
  readonly route?: Eligibility
  readonly evidence?: EvidenceKind
  readonly healthClass?: HealthClass
}

interface Props {
  readonly season: SeasonLine
  readonly people: readonly ShownPerson[]
}

/** Whom to enrol, by which route, and once in a run of years how healthy they are. */
export function QuoteForm({ season: { year }, people }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<InsuredId[]>(people.map(({ insuredId }) => insuredId))
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({})
  const wanted = people.filter(({ insuredId }) => chosen.includes(insuredId))
  const isComplete = (one: ShownPerson) => {
    const { route, healthClass } = told[one.insuredId] ?? {}
    return route !== undefined && evidenceOf(one) && (healthClass || !one.asksHealth)
  }
  const evidenceOf = ({ insuredId }: ShownPerson) => {
    const { route, evidence } = told[insuredId] ?? {}
    const kinds = route ? evidenceFor[route].kinds : []
    return kinds.length === 1 ? kinds[0] : evidence
  }
  const sending = useSending({
    labels: { whom: w.whom, ...Object.fromEntries(people.map((one) => [one.insuredId, one.name])) },
    content: { chosen, told },
    check: () => ({
      whom: wanted.length === 0 && w.whomNeeded,
      ...Object.fromEntries(wanted.map((one) => [one.insuredId, !isComplete(one) && w.needed])),
    }),
    send: (idempotencyKey) =>
      call(
        quote,
        {
          year,
          people: wanted.map((one) => ({
            insuredId: one.insuredId,
            route: told[one.insuredId]?.route as Eligibility,
            evidence: evidenceOf(one) as Exclude<EvidenceKind, 'import'>,
            healthClass: told[one.insuredId]?.healthClass ?? null,
          })),
        },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.quoted)
      void queries.invalidateQueries({ queryKey: keys.mine })
    },
  })
  return (
    <Section title={w.quoteTitle(year)}>
      <SendForm label={w.quoteTitle(year)} sending={sending} action={w.getQuote}>
        <SomeOf
          name="whom"
          label={w.whom}
          values={chosen}
          onChoose={setChosen}
          options={people.map(({ insuredId, name }) => ({ value: insuredId, label: name }))}
        />
        {wanted.map((one) => (
          <div key={one.insuredId} data-field={one.insuredId}>
            <OnePerson
              person={one}
              told={told[one.insuredId] ?? {}}
              change={(more) =>
                setTold({ ...told, [one.insuredId]: { ...told[one.insuredId], ...more } })
              }
            />
          </div>
        ))}
      </SendForm>
    </Section>
  )
}

interface OneProps {
  readonly person: ShownPerson
  readonly told: Told
  readonly change: (more: Told) => void
}

function OnePerson({ person: { insuredId, name, asksHealth }, told, change }: OneProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const kinds = told.route ? evidenceFor[told.route].kinds : []
  return (
    <>
      <OneOf
        name={`${insuredId}.route`}
        label={w.route(name)}
        value={told.route}
        onChoose={(route) => change({ route })}
        options={Eligibility.options.map((value) => ({
          value,
          label: eligibilityWords[value][language],
        }))}
      />
      {kinds.length > 1 && (
        <OneOf
          name={`${insuredId}.evidence`}
          label={w.evidence(name)}
          value={told.evidence}
          onChoose={(evidence) => change({ evidence })}
          options={kinds.map((value) => ({ value, label: evidenceWords[value][language] }))}
        />
      )}
      {asksHealth && (
        <OneOf
          name={`${insuredId}.healthClass`}
          label={w.health(name)}
          hint={w.healthHint}
          value={told.healthClass}
          onChoose={(healthClass) => change({ healthClass })}
          options={[
            { value: 'healthy', label: w.healthy },
            { value: 'pre-existing', label: w.preExisting },
          ]}
        />
      )}
    </>
  )
}
