import * as indicators from '#indicators/model/contract.ts'
import { PeriodName } from '#indicators/model/period.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

/** A period that the city opened, and a submission that the house has computed and not handed in. */
export async function fillIndicators({ door, mark, digits }: Maker, lead: Actor, city: Actor) {
  const period = periodOf(digits)
  const opened = { period, dueOn: Day.parse('2026-04-20'), note: '请先核对' }
  await door.ask(city, indicators.openReportPeriod, { ...opened, groups: ['caseload'] })
  const which = { period, institutionId: lead.institutionId as InstitutionId }
  const computed = { step: 'compute', reason: `补录${mark}`, version: 0 } as const
  await door.ask(lead, indicators.stepSubmission, { ...which, ...computed })
}

/** A period is opened once for the whole city: each world has its own. */
export function periodOf(digits: string) {
  return PeriodName.parse(`2025-0${Number(digits.slice(-1)) + 1}`)
}
