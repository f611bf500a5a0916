import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Course } from '../../model/rules.ts'
import css from './ChangesPage.module.css'
import { howHard, plainChangeWords, plainDomainWords, words } from './plain-words.ts'

export function CourseTable({ courses }: { readonly courses: readonly Course[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const say = (score: number | undefined) =>
    score === undefined ? w.aside : (howHard[score]?.[language] ?? w.aside)
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption>{w.table}</caption>
        <thead>
          <tr>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.first}</th>
            <th scope="col">{w.previous}</th>
            <th scope="col">{w.now}</th>
            <th scope="col">{w.change}</th>
          </tr>
        </thead>
        <tbody>
          {courses.map(({ domain, first, previous, now, change }) => (
            <tr key={domain}>
              <th scope="row">{plainDomainWords[domain][language]}</th>
              <td>{say(first)}</td>
              <td>{say(previous)}</td>
              <td>{say(now)}</td>
              <td>{plainChangeWords[change][language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
