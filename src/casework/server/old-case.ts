import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CaseId } from '../model/case.ts'
import type { ClosureReason } from '../model/closure.ts'
import type { ServiceLine } from '../model/code-lists.ts'
import { writeEvent } from './case-steps.ts'
import * as store from './cases.store.ts'

/** A case that was opened and closed on paper, before there was this system. */
export interface OldCase {
  readonly clientId: PersonId
  readonly serviceLine: ServiceLine
  readonly openedOn: Day
  readonly closedOn: Day
  readonly reason: ClosureReason
  readonly summary: string
  readonly ward: string
  readonly bed: string
  /** What is known of where it comes from; told in the river. */
  readonly note: string
}

/**
 * Takes an ended case over as it was, for whoever brings it: one interval, closed, with nothing left
 * to do. It opens no child's record to anybody: the service is over.
 */
export async function takeOverOldCase(tx: Tx, actor: Actor, old: OldCase, deps: Deps) {
  const { clientId, serviceLine, ward, bed, reason, summary, note } = old
  const institutionId = actor.institutionId as InstitutionId
  const id = deps.newId() as CaseId
  const [openedAt, closedAt] = [inBeijing(old.openedOn, '01'), inBeijing(old.closedOn, '09')]
  const number = await store.nextNumber(tx, institutionId, Number(old.openedOn.slice(0, 4)))
  await store.addCase(tx, {
    ...{ id, institutionId, number, clientId, serviceLine, ward, bed, openedAt },
    ...{ requestId: null, kind: 'patient', ownerId: actor.accountId, riskLevel: 'unset' },
    ...{ state: 'ended', needs: '[]', legalBasis: '', pausedUntil: null },
    ...{ closedAt, touchedAt: closedAt, version: 1 },
  })
  const closure = {
    ...{ reason, summary, referredAtClosure: reason === 'transferred', followUps: [] },
    ...{ clientInformed: false, notInformedWhy: '旧档案没有记载' },
  }
  await store.changeInterval(tx, id, { closedAt, closure })
  await writeEvent(tx, actor, { institutionId, id }, 'imports.take-over', note, deps)
  await record(tx, actor, 'casework.take-over', { kind: 'case', id })
  return { id, number }
}

/** An hour of UTC on a day of Beijing: nine in the morning, five in the afternoon. */
function inBeijing(day: Day, hour: '01' | '09') {
  return `${day}T${hour}:00:00.000Z` as Instant
}
