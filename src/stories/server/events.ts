import { sql } from 'kysely'
import type { z } from 'zod'
import { writeWorkbook } from '#imports/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-events.ts'
import { eventColumns, toCells } from '../model/event-sheet.ts'
import {
  type EventId,
  type EventObstacle,
  type EventPlan,
  findOutcomeObstacle,
  findPlanObstacle,
  type PublicityEvent,
} from '../model/publicity.ts'
import { namesOfHouses } from './present.ts'
import { mustBeNewest } from './stories.store.ts'
import { type Tables, tables } from './tables.ts'

type Span = z.output<typeof contract.listEvents.input>

export async function listEvents(tx: Tx, _: Actor, { from, until }: Span) {
  const rows = await tables(tx)
    .selectFrom('stories.event')
    .where('startsOn', '<=', until)
    .where('endsOn', '>=', from)
    .selectAll()
    .orderBy('startsOn')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
  return { events: await present(tx, rows) }
}

export async function exportEvents(tx: Tx, actor: Actor, span: Span) {
  const { events } = await listEvents(tx, actor, span)
  await record(tx, actor, 'stories.export-events', { kind: 'account', id: actor.accountId })
  return writeWorkbook('宣传日历', eventColumns, events.map(toCells))
}

export async function addEvent(tx: Tx, actor: Actor, plan: EventPlan, deps: Deps) {
  refuse(findPlanObstacle(plan))
  const id = deps.newId() as EventId
  const { institutionId, accountId } = actor
  await tables(tx)
    .insertInto('stories.event')
    .values({
      ...{ ...plan, id, institutionId, createdBy: accountId, createdAt: deps.now(), version: 1 },
      ...{ state: 'planned', reach: null, reachBy: null, reachMethod: '', evidence: '' },
      reason: '',
    })
    .execute()
  await record(tx, actor, 'stories.add-event', { kind: 'event', id })
  return getEvent(tx, id)
}

export async function amendEvent(
  tx: Tx,
  actor: Actor,
  { eventId, version, ...plan }: z.output<typeof contract.amendEvent.input>,
) {
  const event = await lockOwn(tx, actor, eventId, version)
  if (event.state !== 'planned') throw new Refusal('event-settled')
  refuse(findPlanObstacle(plan))
  await changeEvent(tx, eventId, plan)
  await record(tx, actor, 'stories.amend-event', { kind: 'event', id: eventId })
  return getEvent(tx, eventId)
}

export async function settleEvent(
  tx: Tx,
  actor: Actor,
  { eventId, outcome, version }: z.output<typeof contract.settleEvent.input>,
  { now }: Deps,
) {
  const event = await lockOwn(tx, actor, eventId, version)
  refuse(findOutcomeObstacle(event, outcome, dayInBeijing(now())))
  await changeEvent(tx, eventId, outcome)
  await record(tx, actor, 'stories.settle-event', { kind: 'event', id: eventId })
  return getEvent(tx, eventId)
}

async function lockOwn(tx: Tx, { institutionId }: Actor, id: EventId, version: number) {
  const seen = await getEvent(tx, id)
  if (seen.institutionId !== institutionId) throw new Refusal('event-of-another-house')
  await tables(tx)
    .selectFrom('stories.event')
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  const event = await getEvent(tx, id)
  mustBeNewest(event, version)
  return event
}

async function changeEvent(tx: Tx, id: EventId, change: Partial<Tables['stories.event']>) {
  await tables(tx)
    .updateTable('stories.event')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

async function getEvent(tx: Tx, id: EventId): Promise<PublicityEvent> {
  const rows = await tables(tx)
    .selectFrom('stories.event')
    .where('id', '=', id)
    .selectAll()
    .execute()
  const [event] = await present(tx, rows)
  if (!event) throw noSuch('event')
  return event
}

async function present(
  tx: Tx,
  rows: readonly Tables['stories.event'][],
): Promise<PublicityEvent[]> {
  const houses = await namesOfHouses(
    tx,
    rows.map(({ institutionId }) => institutionId),
  )
  return rows.map(({ createdBy: _, createdAt: __, ...row }) => ({
    ...row,
    institutionName: houses.get(`${row.institutionId}`) ?? null,
  }))
}

const fieldOf: Partial<Record<EventObstacle, { readonly field: string }>> = {
  'ends-before-it-begins': { field: 'endsOn' },
  'method-missing': { field: 'reachMethod' },
}

function refuse(obstacle: EventObstacle | undefined) {
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])
}
