import type { CaseId } from '#casework/model/case.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { catalogue } from '../../model/catalogue.ts'
import { retestsOf } from '../../model/course.ts'
import type { ResponseLine } from '../../model/response.ts'
import { toForm } from '../ways.ts'
import { words } from '../words.ts'
import css from './CaseInstruments.module.css'

interface Props {
  readonly caseId: CaseId
  readonly responses: readonly ResponseLine[]
}

/** What was asked long enough ago that asking again can show a change. */
export function DueAgain({ caseId, responses }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const due = retestsOf(responses, dayInBeijing(useNow())).filter(({ isDue }) => isDue)
  if (due.length === 0) return null
  return (
    <Section title={w.due}>
      <ul className={css.list}>
        {due.map(({ instrument, variant, on }) => (
          <li key={`${instrument} ${variant}`} className={css.row}>
            <strong>{catalogue[instrument].short}</strong>
            <Tag tone="amber">{w.dueOn(dates.shortDay(on))}</Tag>
            <LinkButton type="primary" to={toForm(caseId, instrument)}>
              {w.again}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
