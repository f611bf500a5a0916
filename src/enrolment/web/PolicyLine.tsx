import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Policy, policyStateWords } from '../model/policy.ts'
import css from './Enrolment.module.css'
import { words } from './words.ts'

interface Props {
  readonly policy: Policy
  readonly name: string
}

/** One year of one person: whether it covers now, and how quiet it was before. */
export function PolicyLine({ policy, name }: Props) {
  const { id, insuredId, year, state, quietYears } = policy
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <span className={css.row}>
        <span>{w.yearLine(year)}</span>
        <Tag {...(state === 'in-force' && { tone: 'jade' })}>
          {policyStateWords[state][language]}
        </Tag>
        <Link
          to={`/enrolment/${insuredId}/${id}/certificate`}
          aria-label={w.certificateOf(name, year)}
        >
          {w.certificate}
        </Link>
      </span>
      {quietYears > 0 && <span className={blocks.soft}>{w.quietBefore(quietYears)}</span>}
    </>
  )
}
