import * as claims from '#claims/model/contract-calendar.ts'
import { aMadeUpCalendar } from '#claims/model/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/**
 * The years that the office needs, whenever the test runs: made up, entered by one and confirmed by
 * another. They belong to the insurer; whoever comes second finds them there. One for a year far away
 * is left waiting.
 */
export async function loadCalendars({ door }: Pick<Maker, 'door'>, clerk: Actor, reviewer: Actor) {
  const { today, calendars } = await door.ask(clerk, claims.listCalendars, {})
  const thisYear = Number(today.slice(0, 4))
  const isThere = (year: number) => calendars.some((one) => one.year === year)
  for (const year of [thisYear, thisYear + 1].filter((one) => !isThere(one))) {
    const { version } = await door.ask(clerk, claims.enterCalendar, aMadeUpCalendar(year))
    await door.ask(reviewer, claims.decideCalendar, { year, version, decision: 'confirm' })
  }
  if (!isThere(WAITING)) await door.ask(clerk, claims.enterCalendar, aMadeUpCalendar(WAITING))
}

const WAITING = 2098
