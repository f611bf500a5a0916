import { Notice } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { curveOf, lineKindWords, standOf } from '../../model/ledger.ts'
import css from '../Aid.module.css'
import { words } from '../words.ts'
import type { PartProps } from './aid-page.ts'
import { GapCurve } from './GapCurve.tsx'
import { useStatusName } from './line-words.ts'

/** One number first: what has not come in yet. Then how it got there, as a curve and as a table. */
export function GapPart({ page }: PartProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const statusName = useStatusName()
  const { bill, gap } = standOf(page.ledger)
  const curve = curveOf(page.ledger)
  if (page.ledger.length === 0) return null
  return (
    <Section title={w.gap}>
      {gap.received < 0 && <Notice tone="amber">{w.surplus}</Notice>}
      <dl className={css.sums}>
        <div data-large>
          <dt>{w.gapReceived}</dt>
          <dd>{w.yuan(gap.received)}</dd>
        </div>
        <div>
          <dt>{w.gapApproved}</dt>
          <dd>{w.yuan(gap.approved)}</dd>
        </div>
        <div>
          <dt>{w.gapExpected}</dt>
          <dd>{w.yuan(gap.expected)}</dd>
        </div>
        <div>
          <dt>{w.bill}</dt>
          <dd>{w.yuan(bill)}</dd>
        </div>
      </dl>
      {curve.length > 1 && <GapCurve curve={curve} />}
      <details>
        <summary>{w.curveTable}</summary>
        <div className={css.scroll}>
          <table className={css.table} aria-label={w.curve}>
            <thead>
              <tr>
                <th scope="col">{w.on}</th>
                <th scope="col">{w.source}</th>
                <th scope="col">{w.status}</th>
                <th scope="col" data-end>
                  {w.amount}
                </th>
                <th scope="col" data-end>
                  {w.gapReceived}
                </th>
                <th scope="col" data-end>
                  {w.gapApproved}
                </th>
              </tr>
            </thead>
            <tbody>
              {curve.map(({ line, stand }) => (
                <tr key={line.id}>
                  <td>{dates.full(line.recordedAt)}</td>
                  <td>
                    {line.source} · {lineKindWords[line.kind][language]}
                  </td>
                  <td>{statusName(line)}</td>
                  <td data-end>{w.yuan(line.amount)}</td>
                  <td data-end>{w.yuan(stand.gap.received)}</td>
                  <td data-end>{w.yuan(stand.gap.approved)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  )
}
