import { ageOn } from '#people/model/age.ts'
import type { Day } from '#platform/model/time.ts'

export interface MinorsRule {
  readonly from: Day
  readonly source: string
  readonly guardianUnder: number
  /** Below this age only together with a guardian. */
  readonly accompaniedUnder: number
  readonly mostMinutesADay: number
  /** Hours of the clock of Beijing between which a minor serves. */
  readonly between: readonly [number, number]
  /** Which of the numbers no text gives: our own proposal, to be set by the house. */
  readonly assumed: readonly (keyof MinorsRule)[]
}

/**
 * 北京市志愿服务促进条例 (2020-12-25) art. 12: a guardian consents, and the task fits age and mind. It
 * gives no ages and no hours besides majority: those are marked as assumed.
 */
export const minorsRules: readonly MinorsRule[] = [
  {
    from: '2021-03-01' as Day,
    source: '北京市志愿服务促进条例第十二条',
    guardianUnder: 18,
    accompaniedUnder: 14,
    mostMinutesADay: 240,
    between: [8, 20],
    assumed: ['from', 'accompaniedUnder', 'mostMinutesADay', 'between'],
  },
]

/** 民法典 art. 20: below this age nobody acts in law, and no house recruits. */
export const YOUNGEST = 8

/** @throws where no rule is loaded for the day */
export function minorsRuleOn(day: Day): MinorsRule {
  const rule = minorsRules.findLast(({ from }) => from <= day) ?? minorsRules[0]
  if (!rule) throw new Error('No rule for minors is loaded')
  return rule
}

export function needsGuardian(birthDate: Day, day: Day) {
  return ageOn(birthDate, day) < minorsRuleOn(day).guardianUnder
}
