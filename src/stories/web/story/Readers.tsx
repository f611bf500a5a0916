import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { StoryPage } from '../../model/contract.ts'
import { askedWords } from '../../model/story.ts'
import css from '../Stories.module.css'
import { words } from '../words.ts'

/** Who was asked, who has read, and what they said. */
export function Readers({ story: { readings } }: { readonly story: StoryPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Section title={w.readers}>
      <ul className={css.list}>
        {readings.map((one) => (
          <li key={one.id}>
            <div className={css.row}>
              <span>{w.round(one.round)}</span>
              <strong>{w.seat(one.seat)}</strong>
              <span>{one.readerName ?? one.askedName ?? askedWords[one.asked.of][language]}</span>
              {one.verdict ? (
                <Tag tone={one.verdict === 'passed' ? 'leaf' : 'vermilion'}>{w[one.verdict]}</Tag>
              ) : (
                <Tag tone="amber">{w.waits}</Tag>
              )}
              {one.decidedAt && <span className={blocks.soft}>{dates.short(one.decidedAt)}</span>}
            </div>
            {one.reason && <p className={css.quote}>{one.reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
