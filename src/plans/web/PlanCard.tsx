import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CasePage } from '#casework/model/contract.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { readPlanBrief } from '../model/contract.ts'
import { reviewClock } from '../model/plan.ts'
import { words } from './card-words.ts'
import { keys } from './keys.ts'
import css from './Plans.module.css'
import { ReviewTag } from './ReviewTag.tsx'

/** On the page of the case: a review that is near, tasks that are late, a draft nobody agreed on yet. */
export function PlanCard({ page: { id: caseId } }: { readonly page: CasePage }) {
  const w = useWords(words)
  const now = useNow()
  const brief = useQuery({
    queryKey: keys.brief(caseId),
    queryFn: () => call(readPlanBrief, { caseId }),
  })
  if (!brief.data) return null
  const { inForce, hasDraft, overdueTasks } = brief.data
  const isNear = inForce !== null && reviewClock(inForce.reviewDue, now) !== 'far'
  if (!isNear && !hasDraft && overdueTasks === 0) return null
  return (
    <Section title={w.plan}>
      <div className={css.card}>
        {isNear && inForce && <ReviewTag plan={inForce} />}
        {overdueTasks > 0 && <Tag tone="amber">{w.overdue(overdueTasks)}</Tag>}
        {hasDraft && <span className={css.soft}>{w.draft}</span>}
        <Link to={`/cases/${caseId}/plan`}>{w.open}</Link>
      </div>
    </Section>
  )
}
