import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Course } from '../../model/rules.ts'
import css from './ChangesPage.module.css'
import { CourseStrip } from './CourseStrip.tsx'
import { plainChangeWords, plainDomainWords, words } from './plain-words.ts'

/** A strip for each matter; the words beside it say the same, the table below once more. */
export function Chart({ courses }: { readonly courses: readonly Course[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <figure className={css.chart} aria-label={w.chart}>
      <figcaption className={css.legend}>
        <span>
          <Mark kind="ring" /> {w.first}
        </span>
        <span>
          <Mark kind="diamond" /> {w.previous}
        </span>
        <span>
          <Mark kind="dot" /> {w.now}
        </span>
        <span className={css.ends} aria-hidden="true">
          ← {w.easy}　{w.hard} →
        </span>
      </figcaption>
      <ul className={css.rows}>
        {courses.map((course) => (
          <li key={course.domain}>
            <span className={css.matter}>{plainDomainWords[course.domain][language]}</span>
            <CourseStrip {...course} />
            <span className={css.change}>{plainChangeWords[course.change][language]}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Mark({ kind }: { readonly kind: 'ring' | 'diamond' | 'dot' }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 28 28" className={css.mark}>
      {kind === 'ring' && <circle cx="14" cy="14" r="12" className={css.ring} />}
      {kind === 'diamond' && <path d="M4 14L14 4L24 14L14 24Z" className={css.ring} />}
      {kind === 'dot' && <circle cx="14" cy="14" r="8" className={css.dot} />}
    </svg>
  )
}
