import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aReviewer } from '#enrolment/server/testing.ts'
import type { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { aMadeUpCalendar } from '../model/testing.ts'
import { routes } from './index.ts'
import { aClaim, anOffice, versionOf } from './testing.ts'

/** The office on a day of a year for which no notice was ever published. */
async function anOfficeOn(day: string) {
  const { db, owner } = await freshDatabase()
  const clock = aClock(`${day}T02:00:00.000Z`)
  const deps = testDeps({ now: clock.now })
  const office = await anOffice(db, deps)
  const ask = aFrontDoor(db, routes, deps)
  const { clerk, reviewer } = office
  const enter = (given: Partial<Parameters<typeof enterOf>[0]> = {}, who = clerk) =>
    ask(who, contract.enterCalendar, enterOf(given))
  const decide = (version: number, decision: 'confirm' | 'decline', who = reviewer, note = '') =>
    ask(who, contract.decideCalendar, { year: 2099, version, decision, note })
  const list = async (who = clerk) => ask(who, contract.listCalendars, {})
  return { ...office, office, owner, clock, ask, enter, decide, list }
}

function enterOf(given: Partial<ReturnType<typeof aMadeUpCalendar>>) {
  return { ...aMadeUpCalendar(2099), ...given }
}

const days = (from: string, to = from) => ({ from: from as Day, to: to as Day })

test('a year without a calendar holds the office up until one enters it and another confirms it', async () => {
  const { ask, office, clerk, reviewer, account, enter, decide, list } =
    await anOfficeOn('2099-03-04')
  const which = await aClaim(office)
  const open = () => ask(account, contract.openClaim, which)
  expect(await open()).toMatchObject({ state: 'collecting', clock: 'accept', dueOn: null })
  const accept = async () => {
    const version = await versionOf(office, clerk, which)
    return ask(clerk, contract.moveClaim, { ...which, move: 'accept', version })
  }
  expect(await accept()).toMatchObject({ status: 409, code: 'calendar-not-loaded' })
  const desk = async () => (await ask(clerk, contract.listDesk, { queue: 'all' })).calendars
  expect(await desk()).toEqual({ missing: [2099], waiting: [] })
  expect(await list()).toMatchObject({ missing: [2099], years: [2099, 2100] })

  expect(await enter()).toMatchObject({ year: 2099, version: 1 })
  expect(await accept()).toMatchObject({ code: 'calendar-not-loaded' })
  expect(await desk()).toEqual({ missing: [2099], waiting: [2099] })
  expect(await enter()).toMatchObject({ status: 409, code: 'calendar-waiting' })
  expect(await decide(1, 'confirm', clerk)).toMatchObject({ code: 'calendar-not-yours' })
  expect(await decide(2, 'confirm')).toMatchObject({ status: 412, code: 'version-changed' })
  expect(await decide(1, 'confirm')).toMatchObject({ version: 1, clocksSet: 1 })
  expect(await decide(1, 'confirm')).toMatchObject({ status: 404, code: 'no-such-calendar' })

  // 2099-03-04 is a Wednesday; the Saturday is worked on, and Monday to Wednesday are off.
  expect(await open()).toMatchObject({ state: 'collecting', dueOn: '2099-03-07' })
  expect(await accept()).toMatchObject({ state: 'accepted' })
  expect(await desk()).toEqual({ missing: [], waiting: [] })
  const { calendars } = await list(reviewer)
  expect(calendars).toMatchObject([
    { year: 2099, state: 'in-force', source: '测试虚构通知第 0 号（2026-01-05）' },
    { year: 2026, version: 0, state: 'in-force', entered: null },
  ])
})

test('a correction is a new version with its reason, and moves no day that was set before', async () => {
  const { ask, office, account, enter, decide, list, owner } = await anOfficeOn('2099-03-04')
  await enter()
  await decide(1, 'confirm')
  const first = await aClaim(office)
  const dueOf = async (which: typeof first) => (await ask(account, contract.openClaim, which)).dueOn
  expect(await dueOf(first)).toBe('2099-03-07')

  const longer = { off: [days('2099-03-05', '2099-03-06'), days('2099-03-09', '2099-03-11')] }
  expect(await enter(longer)).toMatchObject({ code: 'reason-missing', field: 'reason' })
  expect(await enter({ ...longer, reason: '通知作了调整' })).toMatchObject({ version: 2 })
  expect(await decide(2, 'confirm')).toMatchObject({ clocksSet: 0 })
  expect(await dueOf(first)).toBe('2099-03-07')
  const second = await aClaim(office, [{ from: '2026-05-01', ownFirst: 1_000_000 }])
  expect(await dueOf(second)).toBe('2099-03-13')
  const { calendars } = await list()
  expect(calendars.map(({ version, state }) => [version, state])).toEqual([
    ...[
      [2, 'in-force'],
      [1, 'replaced'],
      [0, 'in-force'],
    ],
  ])

  // What came with the product can be corrected too, by the same two persons.
  const of2026 = { year: 2026, off: [days('2026-01-01')], onWeekends: [], reason: '更正内置日历' }
  await enter(of2026)
  await ask(office.reviewer, contract.decideCalendar, {
    ...{ year: 2026, version: 1, decision: 'confirm' },
  })
  expect((await list()).calendars.map(({ year, state }) => [year, state])).toEqual([
    ...[
      [2099, 'in-force'],
      [2099, 'replaced'],
      [2026, 'in-force'],
      [2026, 'replaced'],
    ],
  ])
  const changed = sql`update claims.calendar set off = '[]'`
  await expect(as(office.db, office.reviewer, (tx) => changed.execute(tx))).rejects.toThrow(
    'permission denied',
  )
  const planted = sql`update claims.calendar set decided_by = entered_by where version = 2`
  await expect(planted.execute(owner)).rejects.toThrow('check constraint')
})

test('nobody confirms what he entered; it is declined with a reason, or taken back, and entered anew', async () => {
  const { enter, decide, clerk, reviewer, otherReviewer, ask } = await anOfficeOn('2098-11-20')
  await enter({}, reviewer)
  expect(await decide(1, 'confirm', reviewer)).toMatchObject({ code: 'calendar-same-person' })
  expect(await decide(1, 'decline', clerk, '不对')).toMatchObject({ code: 'calendar-not-yours' })
  expect(await decide(1, 'decline', otherReviewer)).toMatchObject({ code: 'note-missing' })
  expect(await decide(1, 'decline', otherReviewer, '少了一段')).toMatchObject({ clocksSet: 0 })
  await enter()
  expect(await decide(2, 'decline', clerk, '录错了')).toMatchObject({ status: 200 })
  expect(await enter()).toMatchObject({ version: 3 })
  const both = await Promise.all([
    decide(3, 'confirm', reviewer),
    decide(3, 'decline', aReviewer(), '和通知不符'),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404])
  // From November on the coming year is warned of, and the present one at any time.
  const { calendars } = await ask(clerk, contract.listDesk, { queue: 'all' })
  expect(calendars.missing).toContain(2098)
})

test('what cannot be right is refused, field by field, and who is not of the office sees nothing', async () => {
  const { enter, ask, account, office } = await anOfficeOn('2098-11-20')
  const wrong = {
    off: [days('2099-05-05', '2099-05-01'), days('2098-12-31', '2099-01-02')],
    onWeekends: ['2099-01-05' as Day],
    noticeDay: '2098-11-21' as Day,
  }
  const refused = await enter(wrong)
  expect(refused).toMatchObject({ status: 422, code: 'calendar-wrong', field: 'off.0.to' })
  const faults = (refused as unknown as { faults: { field: string; message: string }[] }).faults
  expect(faults.map(({ field }) => field)).toEqual([
    ...['off.0.to', 'off.1.from', 'onWeekends.0', 'noticeDay'],
  ])
  expect(faults[2]?.message).toContain('周六')
  expect(await enter({ off: [] })).toMatchObject({ status: 400, code: 'invalid-input' })
  await enter()
  expect(await ask(account, contract.listCalendars, {})).toMatchObject({ status: 403 })
  const seen = await as(office.db, account, (tx) => sql`select * from claims.calendar`.execute(tx))
  expect(seen.rows).toEqual([])
})
