import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import type { OwnShift } from '../../model/contract-own.ts'

/** What, when and where: the facts of a shift on a phone. */
export function WhenWhere({ shift }: { readonly shift: OwnShift }) {
  const dates = useDates()
  const { opportunity, startsAt, endsAt } = shift
  return (
    <>
      <strong>{opportunity.title}</strong>
      <span>
        {dates.weekday(startsAt)} {dates.time(startsAt)}–{dates.time(endsAt)}
      </span>
      <span className={blocks.soft}>
        {[opportunity.ward, opportunity.place].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
