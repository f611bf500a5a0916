import { Domain, domainWords } from '#casework/model/code-lists.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { AssessmentLine } from '../model/assessment.ts'
import { changeOf } from '../model/rules.ts'
import css from './Assessments.module.css'
import { changeWords, words } from './words.ts'

/** So many fit beside each other on paper; the first stays, for it is what one compares with. */
const MOST = 6

/** Twelve domains down, assessments across; the last column says in a word how it went. */
export function ScoreTable({ assessments }: { readonly assessments: readonly AssessmentLine[] }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const shown =
    assessments.length > MOST
      ? [...assessments.slice(0, 1), ...assessments.slice(1 - MOST)]
      : assessments
  const change = (domain: Domain) => {
    const scores = assessments.flatMap(({ scores: one }) => one[domain] ?? [])
    const now = scores.at(-1)
    if (now === undefined) return w.gone
    return changeWords[changeOf(scores.length > 1 ? scores[0] : undefined, now)][language]
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={css.scroll} aria-label={w.scoreTable} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{w.domain}</th>
              {shown.map(({ id, n, at }) => (
                <th key={id} scope="col">
                  {w.previousNth(n)}
                  <small>{dates.shortDay(at)}</small>
                </th>
              ))}
              <th scope="col">{w.change}</th>
            </tr>
          </thead>
          <tbody>
            {Domain.options.map((domain) => (
              <tr key={domain}>
                <th scope="row">{domainWords[domain][language]}</th>
                {shown.map(({ id, scores }) => (
                  <td key={id} data-score={scores[domain]}>
                    {scores[domain] ?? <span title={w.gone}>{w.short}</span>}
                  </td>
                ))}
                <td>{change(domain)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {assessments.length > MOST && <p className={css.soft}>{w.firstAndLast(MOST - 1)}</p>}
    </>
  )
}
