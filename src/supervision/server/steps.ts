import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { sitterOn } from '../model/relation.ts'
import type { ActionDraft, ActionId } from '../model/session.ts'
import {
  afterSessionStep,
  findSessionObstacle,
  type SessionObstacle,
} from '../model/session-steps.ts'
import { findMe, listAbsences, listMyRelations, sideOf } from './acting.ts'
import { changeNote, changeSession, lockSession, presentSession } from './sessions.ts'
import { type RelationRow, type SessionRow, tables } from './tables.ts'

export async function stepSession(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.stepSession.input>,
  deps: Deps,
) {
  const { sessionId, step, minutes, points, feeling, actions, reason, version } = given
  const now = deps.now()
  const { session, relation } = await lockSession(tx, actor, sessionId, now)
  if (session.version !== version) throw new Refusal('version-changed', 412)
  const side = sideOf(actor)
  const agreed = {
    supervisor: session.supervisorAgreedAt !== null,
    supervisee: session.superviseeAgreedAt !== null,
  }
  const { state, startsAt } = session
  const facts = { state, startsAt, now, side, agreed, points, reason }
  const obstacle = findSessionObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])

  const after = afterSessionStep(step, { side, agreed })
  await changeSession(tx, session, {
    state: after.state,
    ...(step !== 'cancel' && {
      supervisorAgreedAt: after.agreed.supervisor ? (session.supervisorAgreedAt ?? now) : null,
      superviseeAgreedAt: after.agreed.supervisee ? (session.superviseeAgreedAt ?? now) : null,
    }),
    ...(step === 'hold' && {
      heldBy: await sitter(tx, actor, session, relation, deps),
      heldAt: now,
    }),
    ...((step === 'hold' || step === 'rewrite') && minutes !== null && { minutes }),
  })
  if (step === 'hold' || step === 'rewrite') {
    // How it felt is for the supervisee to say, and nobody else.
    await changeNote(tx, session, { points, ...(side === 'supervisee' && { feeling }) })
    await addActions(tx, session, actions, deps)
  }
  if (step === 'cancel') await changeNote(tx, session, { reason })
  await record(tx, actor, `supervision.${step}`, { kind: 'session', id: sessionId })
  return presentSession(tx, actor, sessionId, deps)
}

const fieldOf: Partial<Record<SessionObstacle, { readonly field: string }>> = {
  'points-missing': { field: 'points' },
  'reason-missing': { field: 'reason' },
}

/** Whoever writes it down as a supervisor sat there; else whoever was to sit there on that day. */
async function sitter(
  tx: Tx,
  actor: Actor,
  { startsAt }: SessionRow,
  relation: RelationRow,
  { now }: Deps,
) {
  const me = await findMe(tx, actor, now())
  return me?.id ?? sitterOn(relation, await listAbsences(tx), dayInBeijing(startsAt))
}

async function addActions(
  tx: Tx,
  { institutionId, relationId, id: sessionId }: SessionRow,
  drafts: readonly ActionDraft[],
  { newId }: Deps,
) {
  if (drafts.length === 0) return
  const rows = drafts.map((draft) => ({
    ...{ ...draft, id: newId() as ActionId, institutionId, relationId, sessionId },
    ...{ doneAt: null, result: '', version: 1 },
  }))
  await tables(tx).insertInto('supervision.action').values(rows).execute()
}

/** Either side may say it. */
export async function finishAction(
  tx: Tx,
  actor: Actor,
  { actionId, result, version }: z.output<typeof contract.finishAction.input>,
  { now }: Deps,
) {
  const relations = await listMyRelations(tx, actor, now())
  const before = await tables(tx)
    .selectFrom('supervision.action')
    .where('id', '=', actionId)
    .selectAll()
    .executeTakeFirst()
  if (!before || !relations.some(({ id }) => id === before.relationId)) throw noSuch('action')
  if (before.doneAt !== null) throw new Refusal('action-finished', 409)
  const row = await tables(tx)
    .updateTable('supervision.action')
    .set({ doneAt: now(), result, version: version + 1 })
    .where('id', '=', actionId)
    .where('version', '=', version)
    .where('doneAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'supervision.finish-action', { kind: 'session', id: row.sessionId })
  const { institutionId: _, ...action } = row
  return action
}
