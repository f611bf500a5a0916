import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  diagnosisGroupWords,
  type EligibilityRule,
  insuranceKindWords,
} from '../model/eligibility.ts'
import { costWords, type Resource } from '../model/resource.ts'
import css from './Resources.module.css'
import { Places, SuccessRate, TrustTag, toYuan, useNames } from './shown.tsx'
import { words } from './words.ts'

/** All that is known of a resource, and how far it can be relied on. */
export function ResourceFacts({ resource }: { readonly resource: Resource }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const names = useNames()
  const { content } = resource
  const { eligibility, documents, givesUpTo } = content
  const rows: readonly (readonly [string, ReactNode])[] = [
    [w.what, content.description],
    [w.about, content.provider.about],
    [w.need, names.needs(content.needs)],
    [w.districts, names.districts(content.districts) || w.wholeCity],
    [w.prose, eligibility.prose],
    [w.ruleTitle, eligibility.rule ? <Rule key="rule" rule={eligibility.rule} /> : w.noRule],
    [
      w.documents,
      documents.length > 0 ? (
        <ul key="documents">
          {documents.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : (
        w.noDocuments
      ),
    ],
    [w.cost, [costWords[content.cost][language], content.costNote].filter(Boolean).join(' · ')],
    [w.givesUpTo, givesUpTo === null ? '' : w.yuan(toYuan(givesUpTo))],
    [w.capacity, <Places key="places" {...resource} />],
    [w.schedule, content.schedule],
    [w.place, content.place],
    [w.contact, content.contact],
    [w.verified, <TrustTag key="trust" {...resource} />],
    [
      w.success,
      <span key="success">
        <SuccessRate {...resource} />
        <span className={css.soft}>{w.successNote}</span>
      </span>,
    ],
  ]
  return (
    <dl className={css.facts}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => [
          <dt key={`${label}-label`}>{label}</dt>,
          <dd key={label}>{value}</dd>,
        ])}
    </dl>
  )
}

function Rule({ rule }: { readonly rule: EligibilityRule }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { join } = useNames()
  const { minimumAge, maximumAge, insurance, diagnosisGroups, mostMonthlyIncome } = rule
  const parts = [
    minimumAge !== null || maximumAge !== null
      ? w.ages(String(minimumAge ?? 0), maximumAge === null ? '…' : String(maximumAge))
      : '',
    join(insurance.map((one) => insuranceKindWords[one][language])),
    join(diagnosisGroups.map((one) => diagnosisGroupWords[one][language])),
    mostMonthlyIncome === null ? '' : `${w.income} ${w.yuan(toYuan(mostMonthlyIncome))}`,
  ].filter(Boolean)
  return <>{parts.length > 0 ? parts.join(' · ') : w.noLimits}</>
}
