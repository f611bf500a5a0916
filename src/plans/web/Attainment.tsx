import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { goalAttainment } from '../model/goal-attainment.ts'
import css from './Plans.module.css'
import type { PartProps } from './plan-on-page.ts'
import { words } from './words.ts'

/** What the goals came to, as one figure, with what it is made of. */
export function Attainment({ page: { goals } }: PartProps) {
  const w = useWords(words)
  const { rated, met, t } = goalAttainment(goals.map(({ attainment }) => attainment))
  if (t === null) return null
  return (
    <Section title={w.attained}>
      <p className={css.quote}>{w.tScore(t.toFixed(1))}</p>
      <p>{w.tMeans(rated, goals.length, met)}</p>
      <p className={css.soft}>{w.tSource}</p>
    </Section>
  )
}
