import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ActionLine, RelationToday } from '../model/contract-sessions.ts'
import { deputyActs, isLive, type Relation } from '../model/relation.ts'
import type { AbsenceOf } from '../model/supervisor.ts'
import { findMe, listAbsences, listMyRelations } from './acting.ts'
import { listOffered, listOffers } from './offers.ts'
import { presentLines, presentRelations } from './present.ts'
import { tables } from './tables.ts'

export async function readToday(tx: Tx, actor: Actor, _: object, { now }: Deps) {
  const me = await findMe(tx, actor, now())
  const mine = await gather(tx, actor, now())
  await record(tx, actor, 'supervision.today', { kind: 'account', id: actor.accountId })
  const today = dayInBeijing(now())
  return {
    me: me ? { id: me.id, name: me.name, title: me.title } : null,
    absences: mine.absences
      .filter(({ supervisorId, to }) => supervisorId === me?.id && to >= today)
      .map(({ id, from, to }) => ({ id, from, to })),
    ...mine.shown,
    offered: await listOffered(tx, actor, now()),
  }
}

export async function readMine(tx: Tx, actor: Actor, _: object, { now }: Deps) {
  const { shown } = await gather(tx, actor, now())
  await record(tx, actor, 'supervision.mine', { kind: 'account', id: actor.accountId })
  return { ...shown, offers: await listOffers(tx, actor, {}) }
}

const DAY = 24 * 60

/** Relations, the sessions of the last three months and of the time to come, and what is not done. */
async function gather(tx: Tx, actor: Actor, now: Instant) {
  const rows = await listMyRelations(tx, actor, now)
  const absences = await listAbsences(tx)
  const relations = await presentRelations(tx, rows)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0)
    return { absences, shown: { relations: [], sessions: [], actions: [] as ActionLine[] } }
  const sessions = await tables(tx)
    .selectFrom('supervision.session')
    .where('relationId', 'in', ids)
    .where('startsAt', '>', addMinutes(now, -90 * DAY))
    .selectAll()
    .orderBy('startsAt', 'desc')
    .execute()
  const open = await tables(tx)
    .selectFrom('supervision.action')
    .where('relationId', 'in', ids)
    .where('doneAt', 'is', null)
    .selectAll()
    .orderBy('due')
    .execute()
  return {
    absences,
    shown: {
      relations: relations.map((relation) => toToday(relation, absences, now)),
      sessions: await presentLines(tx, sessions, relations, absences),
      actions: open.map(({ institutionId: _, ...action }) => {
        const relation = relations.find(({ id }) => id === action.relationId)
        return { ...action, who: relation?.superviseeName || (relation?.house ?? '') }
      }),
    },
  }
}

function toToday(relation: Relation, absences: readonly AbsenceOf[], now: Instant): RelationToday {
  const today = dayInBeijing(now)
  return {
    ...relation,
    isLive: isLive(relation, today),
    deputyActs: deputyActs(relation, absences, today),
  }
}
