import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { NOBODY, SYSTEM } from '#platform/model/actor.ts'
import { enterAs } from '#platform/server/gate.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import * as readings from '../model/contract-readings.ts'
import { StoryState } from '../model/story.ts'
import { fillStories, fillStoriesOfCity, settleWithdrawn } from './index.ts'
import { aCity } from './testing.ts'

test('the demonstrations: a story in each state, something to read, and a few dozen in a city', async () => {
  const { db, owner, ask, house, other, supervisor, city, clock } = await aCity()
  const deps = testDeps({ now: clock.now })
  const person = await aPatient(db, house.worker, { name: '梁秋实' })
  const file = await aCase(db, house.worker, person.id)
  const cast = { worker: house.worker, lead: house.lead, supervisor, city, file }
  await as(db, SYSTEM, (tx) =>
    fillStories(tx, (actor) => sql.raw(`select * from ${enterAs(actor)}`).execute(tx), cast, deps),
  )
  const states = async () => {
    const { rows } = await sql<{ state: StoryState; n: number }>`
      select state, count(*)::int as n from stories.story group by state`.execute(owner)
    return new Map(rows.map(({ state, n }) => [state, n]))
  }
  expect([...(await states()).keys()].sort()).toEqual([...StoryState.options].sort())
  for (const reader of [house.lead, supervisor]) {
    const { readings: asked } = await ask(reader, readings.listReadings, {})
    expect(asked.some(({ isTurn }) => isTurn)).toBe(true)
  }
  expect((await ask(NOBODY, readings.listPublic, {})).stories).toHaveLength(3)

  await as(db, SYSTEM, (tx) =>
    fillStoriesOfCity(tx, { seed: 2026, institutions: [house, other] }, deps),
  )
  expect((await ask(NOBODY, readings.listPublic, {})).stories).toHaveLength(35)

  await sql`update stories.paper_consent set withdrawn_at = now()
    where story_id in (select id from stories.story where state = 'published' limit 5)`.execute(
    owner,
  )
  expect((await ask(NOBODY, readings.listPublic, {})).stories).toHaveLength(30)
  const before = (await states()).get('withdrawn') ?? 0
  await settleWithdrawn(db, clock.now())
  expect((await states()).get('withdrawn')).toBe(before + 5)
})
