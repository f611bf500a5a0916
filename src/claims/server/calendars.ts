import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type CalendarState,
  calendarFaultWords,
  findCalendarFaults,
  findCalendarObstacle,
  yearsMissing,
} from '../model/calendar.ts'
import { lastDayOf } from '../model/claim-clock.ts'
import type * as contract from '../model/contract.ts'
import { BUILT_IN, yearOf } from '../model/working-days.ts'
import * as store from './calendars.store.ts'
import type { CalendarRow } from './tables.ts'

type Shown = z.input<typeof contract.listCalendars.output>['calendars'][number]

export async function listCalendars(
  tx: Tx,
  actor: Actor,
  _: object,
  { now }: Deps,
): Promise<z.input<typeof contract.listCalendars.output>> {
  const today = dayInBeijing(now())
  const rows = await store.listVersions(tx)
  const entered = rows.map((row) => toShown(row, stateOf(row, rows), actor))
  const isOverruled = (year: number) => entered.some((one) => isInForce(one) && one.year === year)
  const builtIn = BUILT_IN.map((one) => toBuiltIn(one, isOverruled(one.year)))
  const calendars = [...entered, ...builtIn].toSorted(
    (one, other) => other.year - one.year || other.version - one.version,
  )
  const missing = yearsMissing(today, calendars.filter(isInForce))
  const thisYear = yearOf(today)
  const years = [...new Set([...missing, thisYear, thisYear + 1])]
  return { today, years, missing, calendars }
}

function isInForce({ state }: Pick<Shown, 'state'>) {
  return state === 'in-force'
}

function stateOf({ year, version, decision }: CalendarRow, rows: CalendarRow[]): CalendarState {
  if (decision === null) return 'proposed'
  if (decision === 'declined') return 'declined'
  const confirmed = rows.filter((row) => row.year === year && row.decision === 'confirmed')
  return confirmed.some((row) => row.version > version) ? 'replaced' : 'in-force'
}

function toShown(row: CalendarRow, state: CalendarState, actor: Actor): Shown {
  const { year, version, off, onWeekends, noticeNumber, noticeDay, reason, enteredBy } = row
  const { decidedName, decidedAt, decidedNote } = row
  const obstacle = (deed: 'confirm' | 'decline') =>
    state === 'proposed' ? (findCalendarObstacle(deed, enteredBy, actor) ?? null) : null
  return {
    ...{ year, version, state, off, onWeekends, reason },
    source: `${noticeNumber}（${noticeDay}）`,
    entered: { name: row.enteredName, at: row.enteredAt },
    decided:
      decidedName !== null && decidedAt !== null
        ? { name: decidedName, at: decidedAt, note: decidedNote }
        : null,
    ...{ confirm: obstacle('confirm'), decline: obstacle('decline') },
  }
}

function toBuiltIn(
  { year, off, onWeekends, source }: (typeof BUILT_IN)[number],
  isOver: boolean,
): Shown {
  return {
    ...{ year, version: 0, state: isOver ? 'replaced' : 'in-force', source, reason: '' },
    ...{ off: [...off], onWeekends: [...onWeekends], entered: null, decided: null },
    ...{ confirm: null, decline: null },
  }
}

/** What the desk warns of: years that are needed and not in force, and those among them that wait. */
export async function missingCalendars(tx: Tx, today: Day) {
  const missing = yearsMissing(today, await store.readCalendars(tx))
  const rows = missing.length > 0 ? await store.listVersions(tx) : []
  const waits = (year: number) => rows.some((row) => row.year === year && row.decision === null)
  return { missing, waiting: missing.filter(waits) }
}

/** From the notice, by one person; it counts for nothing before another confirms it. */
export async function enterCalendar(
  tx: Tx,
  actor: Actor,
  { off, onWeekends, ...rest }: z.output<typeof contract.enterCalendar.input>,
  deps: Deps,
) {
  const { year } = rest
  refuseFaults({ off, onWeekends, ...rest }, dayInBeijing(deps.now()))
  const loaded = await store.readCalendars(tx)
  if (loaded.some((one) => one.year === year) && rest.reason.length < SHORTEST_REASON)
    throw new Refusal('reason-missing', 409, { field: 'reason' })

  const version = await store.addVersion(tx, {
    ...{ ...rest, off: JSON.stringify(off), onWeekends: JSON.stringify(onWeekends) },
    ...{ enteredBy: actor.accountId, enteredName: actor.name, enteredAt: deps.now() },
  })
  if (version === undefined) throw new Refusal('calendar-waiting')
  await record(tx, actor, 'claims.enter-calendar', { kind: 'calendar', id: `${year}.${version}` })
  return { year, version }
}

const SHORTEST_REASON = 5
const SHORTEST_NOTE = 2

/** @throws Refusal calendar-wrong, with every field that cannot be right */
function refuseFaults(entry: Parameters<typeof findCalendarFaults>[0], today: Day) {
  const faults = findCalendarFaults(entry, today)
  const [first] = faults
  if (!first) return
  throw new Refusal('calendar-wrong', 422, {
    field: first.field,
    faults: faults.map((one) => ({ ...one, message: calendarFaultWords[one.code].zh })),
  })
}

/** Confirmed, it sets the clocks that had waited for it; those that were set before stay as they are. */
export async function decideCalendar(
  tx: Tx,
  actor: Actor,
  { year, decision, note, version }: z.output<typeof contract.decideCalendar.input>,
  deps: Deps,
) {
  const waiting = await store.lockWaiting(tx, year)
  if (!waiting) throw noSuch('calendar')
  if (waiting.version !== version) throw new Refusal('version-changed', 412)
  const obstacle = findCalendarObstacle(decision, waiting.enteredBy, actor)
  if (obstacle) throw new Refusal(obstacle, 403)
  if (decision === 'decline' && note.length < SHORTEST_NOTE)
    throw new Refusal('note-missing', 409, { field: 'note' })

  await store.decideVersion(tx, year, version, {
    decision: decision === 'confirm' ? 'confirmed' : 'declined',
    ...{ decidedBy: actor.accountId, decidedName: actor.name, decidedAt: deps.now() },
    decidedNote: note,
  })
  const clocksSet = decision === 'confirm' ? await setOpenClocks(tx) : 0
  const subject = { kind: 'calendar', id: `${year}.${version}` }
  await record(tx, actor, `claims.${decision}-calendar`, subject)
  return { year, version, clocksSet }
}

async function setOpenClocks(tx: Tx) {
  const calendars = await store.readCalendars(tx)
  let clocksSet = 0
  for (const { dueKind, since, ids } of await store.listOpenClocks(tx)) {
    const dueOn = dayOrNone(dueKind, since, calendars)
    if (dueOn) clocksSet += await store.setClocks(tx, ids, dueKind, dueOn)
  }
  return clocksSet
}

/** Another year may still be missing. */
function dayOrNone(...term: Parameters<typeof lastDayOf>) {
  try {
    return lastDayOf(...term)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
