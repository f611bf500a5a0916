import { expect, test } from 'vitest'
import { readWorkbook } from '#imports/server/index.ts'
import * as stories from '../model/contract.ts'
import * as contract from '../model/contract-contests.ts'
import * as calendar from '../model/contract-events.ts'
import { eventColumns } from '../model/event-sheet.ts'
import { aCity, aPublishedStory, aStory, makeNameless, read } from './testing.ts'

const plan = {
  ...{ title: '服务案例大赛', about: '', opensOn: '2026-03-01', closesOn: '2026-03-31' },
  criteria: [
    { name: '专业方法', weight: 60, max: 10 },
    { name: '尊重与保护', weight: 40, max: 5 },
  ],
}

test('from the call to the results: readers see no author, nobody scores the own house', async () => {
  const world = await aCity()
  const { ask, city, house, other, supervisor, clock } = world
  const { id: contestId } = await ask(city, contract.createContest, plan)
  const step = (name: 'open' | 'score' | 'publish', version: number, awards: string[] = []) =>
    ask(city, contract.stepContest, { contestId, step: name, awards, version })
  expect(await ask(house.lead, contract.openContest, { contestId })).toMatchObject({ status: 404 })
  await step('open', 1)
  const storyId = await aPublishedStory(world)
  const enter = (whose: typeof storyId) =>
    ask(house.worker, contract.enterContest, { contestId, storyId: whose })
  const { id: entryId } = await enter(storyId)
  expect(await enter(storyId)).toMatchObject({ code: 'entered-already' })
  expect(await enter(await aStory(world))).toMatchObject({ code: 'story-not-read' })

  expect(await step('score', 2)).toMatchObject({ code: 'no-readers' })
  for (const reader of [house.lead, other.lead, supervisor]) {
    await ask(reader, contract.offerToRead, { contestId })
    await ask(city, contract.nameReader, { contestId, accountId: reader.accountId })
  }
  const hidden = await ask(other.worker, contract.openContest, { contestId })
  expect(hidden.entries).toEqual([])
  await step('score', 2)
  const score = (who: typeof supervisor, points: number[], version = 0) =>
    ask(who, contract.scoreEntry, { contestId, entryId, points, comment: '', version })
  expect(await score(house.lead, [8, 4])).toMatchObject({ code: 'own-entry' })
  expect(await score(house.worker, [8, 4])).toMatchObject({ status: 403 })
  expect(await score(other.lead, [8, 6])).toMatchObject({ code: 'points-do-not-fit' })
  const seen = await ask(other.lead, contract.openEntry, { contestId, entryId })
  expect(seen).toMatchObject({ n: 1, institutionName: null, isOwn: false })
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${house.worker.accountId}|${house.id}`))
  expect(await score(other.lead, [8, 4])).toMatchObject({ total: 80 })
  expect(await step('publish', 3)).toMatchObject({ code: 'scores-missing' })
  expect(await score(supervisor, [])).toMatchObject({ total: null })
  expect(await score(supervisor, [7, 3], 1)).toMatchObject({ total: 66, version: 2 })
  const between = await ask(city, contract.openContest, { contestId })
  expect(between.entries).toMatchObject([{ scores: 2, mean: 73, spread: 14, rank: null }])
  const others = await ask(supervisor, contract.openContest, { contestId })
  expect(others.entries).toMatchObject([{ mean: null, mine: { total: 66 } }])

  clock.advance(24 * 60)
  await step('publish', 3, ['一等奖'])
  const told = await ask(other.worker, contract.openContest, { contestId })
  expect(told.entries).toMatchObject([
    { rank: 1, mean: 73, spread: 14, award: '一等奖', institutionName: house.name },
  ])
  const { version } = await ask(house.lead, stories.openStory, { storyId })
  await ask(house.lead, stories.withdrawStory, { storyId, why: 'person', version })
  expect((await ask(other.worker, contract.openContest, { contestId })).entries).toEqual([])
})

test('what a house writes lies behind its walls: neither colleagues nor other houses see a draft', async () => {
  const world = await aCity()
  const { ask, house, other, city, supervisor } = world
  const storyId = await aStory(world)
  expect(await ask(other.lead, stories.openStory, { storyId })).toMatchObject({ status: 404 })
  const asked = { of: 'house' as const, institutionId: other.id }
  await makeNameless(world, storyId, [asked, { of: 'city', institutionId: null }])
  await expect(read(world, supervisor)).rejects.toThrow('Nothing to read')
  await expect(read(world, house.lead)).rejects.toThrow('Nothing to read')
  await read(world, other.lead)
  await read(world, city)
  const done = await ask(house.lead, stories.openStory, { storyId })
  expect(done.readings).toMatchObject([
    { seat: 1, askedName: other.name, verdict: 'passed' },
    { seat: 2, verdict: 'passed' },
  ])
})

test('the calendar: what was planned, what came of it and how one knows; each house keeps its own', async () => {
  const { ask, house, other, city, clock } = await aCity()
  const planned = {
    ...{ kind: 'media-visit' as const, title: '探访安宁病房', startsOn: '2026-03-10' },
    ...{ endsOn: '2026-03-10', place: '住院楼', audience: '市民', channel: '电视' },
    reachPlanned: 2000,
  }
  const add = (who: typeof city, more = {}) => ask(who, calendar.addEvent, { ...planned, ...more })
  expect(await add(city, { endsOn: '2026-03-09' })).toMatchObject({ field: 'endsOn' })
  const { id: eventId } = await add(house.lead, { title: '=cmd()探访' })
  await add(city, { kind: 'policy-reading', title: '政策解读' })
  const settle = (who: typeof city, outcome: object) =>
    ask(who, calendar.settleEvent, { eventId, outcome: outcome as never, version: 1 })
  const done = {
    state: 'done',
    reach: 1500,
    reachBy: 'estimated',
    reachMethod: '',
    evidence: '报道',
  }
  expect(await settle(house.lead, done)).toMatchObject({ code: 'not-yet-held' })
  clock.advance(10 * 24 * 60)
  expect(await settle(house.lead, done)).toMatchObject({ code: 'method-missing' })
  expect(await settle(other.lead, done)).toMatchObject({ code: 'event-of-another-house' })
  expect(await settle(house.lead, { ...done, reachMethod: '收视份额折算' })).toMatchObject({
    ...{ state: 'done', reach: 1500, institutionName: house.name },
  })
  const span = { from: '2026-03-01', until: '2026-03-31' }
  const { events } = await ask(other.worker, calendar.listEvents, span)
  expect(events).toHaveLength(2)
  const { fileName, base64 } = await ask(city, calendar.exportEvents, span)
  expect(fileName).toBe('宣传日历.xlsx')
  const { rows } = await readWorkbook(fileName, base64, eventColumns)
  expect(rows.map(({ cells }) => cells.title?.text)).toEqual(['=cmd()探访', '政策解读'])
})
