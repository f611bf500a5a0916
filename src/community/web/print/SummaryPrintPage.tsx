import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { ActivityPage } from '../../model/contract.ts'
import { FollowUpKind, followUpKindWords } from '../../model/participant.ts'
import { usePlanFacts, useSummaryFacts } from '../activity/facts.ts'
import { PaperPage } from './PaperPage.tsx'
import { words } from './words.ts'

/** How many facts of the plan head the summary: kind, field, when, where. */
const HEAD = 4

/** 社区活动总结 on paper: numbers with how they were found, and nobody's name. */
export function SummaryPrintPage() {
  const w = useWords(words)
  return <PaperPage title={w.summary}>{(activity) => <Summary activity={activity} />}</PaperPage>
}

function Summary({ activity }: { readonly activity: ActivityPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const plan = usePlanFacts(activity)
  const summary = useSummaryFacts(activity)
  const followUps = FollowUpKind.options.flatMap((kind) => {
    const mine = activity.followUps.filter((one) => one.kind === kind)
    const done = mine.filter(({ state }) => state === 'done').length
    if (mine.length === 0) return []
    return [w.followUpN(followUpKindWords[kind][language], mine.length, done)]
  })
  if (!activity.summary) return <p>{w.none}</p>
  return (
    <>
      <Facts
        facts={[
          { label: w.title, value: activity.plan.title },
          ...plan.slice(0, HEAD),
          ...summary,
          { label: w.followUps, value: followUps.join('\n') },
          { label: w.files, value: activity.evidence > 0 ? w.filesN(activity.evidence) : '' },
        ]}
      />
      <p>{w.nobodyNamed}</p>
    </>
  )
}
