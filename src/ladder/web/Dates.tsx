import { findVersion } from '#insurance/model/products/published.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import css from './Ladder.module.css'
import { words } from './words.ts'

/** Until when one may enrol, until when the cover runs; what was not found is said so. */
export function Dates({ productVersion }: { readonly productVersion: string }) {
  const w = useWords(words)
  const dates = useDates()
  const today = dayInBeijing(useNow())
  const product = findVersion(productVersion)
  if (!product) return null
  const { year, enrolment, cover } = product
  const until = dates.day(enrolment.to)
  return (
    <section className={css.dates}>
      <h3>{w.deadlines}</h3>
      <ul>
        <li>{today <= enrolment.to ? w.enrolUntil(year, until) : w.enrolOver(year, until)}</li>
        <li>{w.coverUntil(dates.day(cover.to))}</li>
        <li>{w.claimLimit}</li>
      </ul>
    </section>
  )
}
