import { Link } from 'react-router'
import type { CasePage } from '#casework/model/contract.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { isWritable } from '../model/plan-steps.ts'
import { itemsMissing } from '../model/readiness.ts'
import css from './Discharge.module.css'
import { usePlans } from './plan-page.ts'
import { words } from './words.ts'

/** From so many days before. */
const NEAR = 3
const DAY_MS = 86_400_000

/** Somebody leaves soon: what is still open. Shows nothing otherwise. */
export function LeavingCard({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const today = dayInBeijing(useNow())
  const plan = usePlans(page.id).data?.plans[0]
  const day = plan?.content.dischargeOn
  if (!plan || !day || !isWritable(plan.state)) return null
  const days = daysBetween(today, day)
  if (days > NEAR) return null
  const open = itemsMissing(plan.content.readiness).length
  const title =
    days < 0 ? w.overdue : days === 0 ? w.today : days === 1 ? w.isTomorrow : w.inSome(days)
  return (
    <Section title={title}>
      <div className={css.card}>
        <p>
          {open > 0 ? <Tag tone="amber">{w.open(open)}</Tag> : <Tag tone="leaf">{w.allSet}</Tag>}
        </p>
        <Link to={`/cases/${page.id}/discharge`}>{w.toPlan}</Link>
      </div>
    </Section>
  )
}

function daysBetween(from: Day, to: Day) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
