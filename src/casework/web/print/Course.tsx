import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { CasePage } from '../../model/contract.ts'
import { useRiverEvents } from '../case/river-events.tsx'
import { kinds } from '../river-kinds.tsx'
import css from './CasePrintPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly page: CasePage
  readonly isWhole: boolean
}

/** On paper the course is read from its beginning. */
export function Course({ page, isWhole }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const entries = useRiverEvents(page).toReversed()
  return (
    <div className={css.section}>
      <h3>{w.course}</h3>
      {!isWhole && page.confidentialCount > 0 && <p className={css.meta}>{w.without}</p>}
      {entries.map(({ id, kind, at, who, title, body, confidential }) => (
        <div key={id} className={css.entry}>
          <p className={css.meta}>
            {dates.full(at)} · {kinds[kind].words[language]} {who && `· ${who}`}
          </p>
          <p>
            <strong>{title}</strong>
          </p>
          {body && <div className={css.text}>{body}</div>}
          {isWhole && confidential && (
            <div className={css.confidential}>
              <strong>{w.confidential}</strong>
              {confidential.body}
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
