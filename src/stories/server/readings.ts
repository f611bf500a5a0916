import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-readings.ts'
import type { ReadingPage } from '../model/contract-readings.ts'
import { Report } from '../model/identifier.ts'
import type { ReadingId } from '../model/story.ts'
import {
  afterStory,
  findStoryObstacle,
  roundAfter,
  type StoryObstacle,
  toStep,
} from '../model/story-steps.ts'
import { factsOf, passedIn } from './facts.ts'
import { changeStory, mustBeNewest } from './stories.store.ts'
import { tables } from './tables.ts'

/** What the actor is asked to read or has read: the wall is one of the database. */
function visibleReadings(tx: Tx, { accountId }: Actor) {
  return tables(tx)
    .selectFrom('stories.reading as reading')
    .innerJoin('stories.story as story', 'story.id', 'reading.storyId')
    .innerJoin('stories.telling as telling', (join) =>
      join
        .onRef('telling.storyId', '=', 'reading.storyId')
        .onRef('telling.round', '=', 'reading.round'),
    )
    .where(sql<boolean>`reading.id in (select stories.my_readings())`)
    .where(({ or, eb }) =>
      or([
        eb('reading.readerId', '=', accountId),
        eb.and([
          eb('reading.readerId', 'is', null),
          eb('story.state', 'in', ['deidentified', 'read1']),
          eb('reading.round', '=', eb.ref('story.round')),
        ]),
      ]),
    )
    .where('story.authorId', '<>', accountId)
    .select(['reading.id', 'reading.seat', 'reading.verdict', 'reading.checks', 'reading.reason'])
    .select(['reading.version', 'reading.round', 'reading.storyId', 'reading.institutionId'])
    .select(['story.state', 'story.authorId', 'story.line', 'story.about', 'story.length'])
    .select(['telling.title', 'telling.body', 'telling.report', 'telling.madeAt as since'])
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleReadings>['executeTakeFirstOrThrow']>>

export async function listReadings(tx: Tx, actor: Actor) {
  const rows = await visibleReadings(tx, actor)
    .orderBy(sql`reading.verdict is not null`)
    .orderBy('telling.madeAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
  await record(tx, actor, 'stories.list-readings', { kind: 'account', id: actor.accountId })
  return { readings: rows.map(presentLine) }
}

export async function openReading(
  tx: Tx,
  actor: Actor,
  { readingId }: { readonly readingId: ReadingId },
) {
  const row = await getReading(tx, actor, readingId)
  await record(tx, actor, 'stories.open-reading', { kind: 'reading', id: readingId })
  return present(row)
}

export async function decideReading(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.decideReading.input>,
  { now }: Deps,
) {
  const { readingId, verdict, checks, reason, version } = given
  const found = await getReading(tx, actor, readingId)
  const whose = { institutionId: found.institutionId, id: found.storyId }
  await tables(tx)
    .selectFrom('stories.story')
    .select('id')
    .where('id', '=', found.storyId)
    .forUpdate()
    .execute()
  const reading = await getReading(tx, actor, readingId)
  mustBeNewest(reading, version)
  if (reading.verdict || !isTurn(reading)) throw new Refusal('story-out-of-order')
  const others = await tables(tx)
    .selectFrom('stories.reading')
    .where('storyId', '=', found.storyId)
    .selectAll()
    .execute()
  const passed = passedIn(others, reading.round)
  const facts = factsOf(actor, { ...reading, stands: true }, { passed, checks, reason })
  const step = toStep(verdict)
  const obstacle = findStoryObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])

  await tables(tx)
    .updateTable('stories.reading')
    .set({
      ...{ verdict, checks: [...new Set(checks)], reason, decidedAt: now() },
      ...{ readerId: actor.accountId, readerInstitutionId: actor.institutionId },
      version: sql`version + 1`,
    })
    .where('id', '=', readingId)
    .execute()
  await changeStory(tx, whose, {
    state: afterStory(step, reading.state),
    ...{ round: roundAfter(step, reading.round), touchedAt: now() },
  })
  await record(tx, actor, `stories.${step}`, { kind: 'reading', id: readingId })
  return present(await getReading(tx, actor, readingId))
}

async function getReading(tx: Tx, actor: Actor, id: ReadingId) {
  const row = await visibleReadings(tx, actor).where('reading.id', '=', id).executeTakeFirst()
  if (!row) throw noSuch('reading')
  return row
}

function isTurn({ seat, state, verdict }: Pick<Row, 'seat' | 'state' | 'verdict'>) {
  return verdict === null && state === (seat === 1 ? 'deidentified' : 'read1')
}

function presentLine(row: Row) {
  const { id, seat, title, length, line, since, verdict } = row
  return { id, seat, title, length, line, since, verdict, isTurn: isTurn(row) }
}

function present(row: Row): ReadingPage {
  const { body, about, checks, reason, version } = row
  return {
    ...{ ...presentLine(row), body, about, checks, reason, version },
    report: Report.parse(row.report),
  }
}

const fieldOf: Partial<Record<StoryObstacle, { readonly field: string }>> = {
  'checks-missing': { field: 'checks' },
  'reason-missing': { field: 'reason' },
}
