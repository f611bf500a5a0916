import { Facts } from '#platform/web/Facts.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { ActivityPage } from '../../model/contract.ts'
import { usePlanFacts } from '../activity/facts.ts'
import { PaperPage } from './PaperPage.tsx'
import { words } from './words.ts'

/** 社区活动计划 on paper. */
export function PlanPrintPage() {
  const w = useWords(words)
  return <PaperPage title={w.plan}>{(activity) => <Plan activity={activity} />}</PaperPage>
}

function Plan({ activity }: { readonly activity: ActivityPage }) {
  const w = useWords(words)
  const facts = [{ label: w.title, value: activity.plan.title }, ...usePlanFacts(activity)]
  return <Facts facts={facts} />
}
