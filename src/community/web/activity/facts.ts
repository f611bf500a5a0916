import { serviceFieldWords } from '#groups/model/field.ts'
import { tellYuan } from '#insurance/model/fen.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { type Activity, activityKindWords } from '../../model/activity.ts'
import { tellMaterials, tellPartners } from '../lines.ts'
import { useReach } from '../reach.ts'
import { words } from '../words.ts'

/** On the page and on paper. */
export function usePlanFacts({ plan, organisers }: Activity) {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  return [
    { label: w.kind, value: activityKindWords[plan.kind][language] },
    { label: w.field, value: serviceFieldWords[plan.field][language] },
    { label: w.startsAt, value: dates.full(plan.startsAt) },
    { label: w.place, value: [plan.outOfTown, plan.place].filter(Boolean).join(' ') },
    { label: w.target, value: plan.target },
    { label: w.aims, value: plan.aims },
    { label: w.agenda, value: plan.agenda },
    { label: w.partners, value: tellPartners(plan.partners) },
    { label: w.volunteers, value: listing(plan.volunteers) },
    { label: w.materials, value: tellMaterials(plan.materials) },
    { label: w.plannedCost, value: tellYuan(plan.plannedCostFen) },
    { label: w.organisers, value: listing(organisers.map(({ name }) => name)) },
  ]
}

/** No name of anybody who was there: numbers, each with how it was found. */
export function useSummaryFacts({ summary, registered }: Activity) {
  const w = useWords(words)
  const reachOf = useReach()
  if (!summary) return []
  return [
    { label: w.results, value: summary.results },
    { label: w.reach, value: reachOf({ registered, estimate: summary.estimate }) },
    { label: w.methodNote, value: summary.estimate?.note ?? '' },
    { label: w.minutes, value: String(summary.minutes) },
    { label: w.usedMaterials, value: tellMaterials(summary.materials) },
    { label: w.cost, value: tellYuan(summary.costFen) },
    { label: w.problems, value: summary.problems },
    { label: w.next, value: summary.next },
    { label: w.noEvidenceWhy, value: summary.noEvidenceWhy },
  ]
}
