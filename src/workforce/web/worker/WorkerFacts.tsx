import type { ReactNode } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { WorkerFile } from '../../model/contract.ts'
import { employmentWords, fieldWords, tierWords } from '../../model/worker.ts'
import css from '../Workforce.module.css'
import { words } from '../words.ts'

export function WorkerFacts({ file }: { readonly file: WorkerFile }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const listing = useListing()
  const dates = useDates()
  const { employment, employer, fullTime, fte, fields, from, until, tiers } = file
  const facts: [string, ReactNode][] = [
    [w.institution, file.institutionName],
    [w.employment, employmentWords[employment][language]],
    ...(employer ? ([[w.employer, employer]] as [string, ReactNode][]) : []),
    [w.time, fullTime ? w.full : `${w.part} ${fte}`],
    [w.fields, listing(fields.map((one) => fieldWords[one][language])) || w.none],
    [w.from, dates.day(from)],
    ...(until ? ([[w.until, dates.day(until)]] as [string, ReactNode][]) : []),
    [
      w.tier,
      tiers.length === 0
        ? w.none
        : tiers.map(({ tier, since }) => (
            <span key={since} className={css.row}>
              {tierWords[tier][language]}{' '}
              <span className={blocks.soft}>{w.sinceDay(dates.day(since))}</span>
            </span>
          )),
    ],
  ]
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
