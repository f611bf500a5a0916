import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { InstitutionCoverage } from '../model/contract.ts'
import { designationKindWords } from '../model/designation.ts'
import { StatusTag } from './StatusTag.tsx'
import { words } from './words.ts'

/** What held from when until when, newest first, and what the city has named the house. */
export function Timeline({ of }: { readonly of: InstitutionCoverage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Section title={w.timeline}>
      {of.periods.length === 0 && <p className={blocks.soft}>{w.noPeriods}</p>}
      <ol className={blocks.list}>
        {of.periods.map(({ factId, status, from, until }) => (
          <li key={factId}>
            <div className={blocks.row}>
              <StatusTag status={status} />
              <span>
                {until ? w.between(dates.day(from), dates.day(until)) : w.since(dates.day(from))}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {of.designations.length > 0 && (
        <ul className={blocks.list} aria-label={w.designations}>
          {of.designations.map(({ id, kind, batch, year, from, until }) => (
            <li key={id}>
              <div className={blocks.row}>
                <strong>{designationKindWords[kind][language]}</strong>
                <span>{w.batchOf(batch, year)}</span>
                <span className={blocks.soft}>
                  {until ? w.between(dates.day(from), dates.day(until)) : w.since(dates.day(from))}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
