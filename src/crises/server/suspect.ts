import { type CaseRow, holdCase, lockCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CrisisId, CrisisKind, CrisisOrigin, CrisisState } from '../model/crisis.ts'
import { screeningDueAt } from '../model/crisis-clock.ts'
import { startsClockAnew } from '../model/crisis-steps.ts'
import * as store from './crises.store.ts'
import { addSignal } from './crisis-parts.store.ts'
import { beginReport } from './weigh-report.ts'

export interface Sign {
  readonly kind: CrisisKind
  readonly origin: CrisisOrigin
  /** What names the sign: `phq-9.<response id>`. Said twice it is one sign, also from a draft. */
  readonly sourceKey: string
  readonly note: string
}

export interface Suspected {
  readonly id: CrisisId
  readonly state: CrisisState
  /** Until when somebody has to have looked. */
  readonly dueAt: Instant
  readonly isNew: boolean
}

/**
 * The door for other slices: somebody or something is worried. The same sign of the same case is the
 * same crisis, however often and by however many it is told; another sign of the same kind joins the
 * one that is open, and where the worst seemed to be over, the clock begins anew.
 */
export async function suspectCrisis(
  tx: Tx,
  actor: Actor,
  caseRow: CaseRow,
  sign: Sign,
  deps: Deps,
): Promise<Suspected> {
  const file = await lockCase(tx, actor, caseRow.id)
  const known = await store.findBySignal(tx, actor, file.id, sign.sourceKey)
  if (known) return { id: known.id, state: known.state, dueAt: known.dueAt, isNew: false }

  const open = await store.findOpenOfKind(tx, actor, file.id, sign.kind)
  const suspected = open
    ? await join(tx, actor, open, deps)
    : await begin(tx, actor, file, sign, deps)
  await addSignal(tx, {
    ...{ institutionId: file.institutionId, caseId: file.id, crisisId: suspected.id },
    ...{ sourceKey: sign.sourceKey, origin: sign.origin, note: sign.note },
    ...{ at: deps.now(), byAccount: actor.accountId },
  })
  const deed = suspected.isNew ? 'crises.suspect' : 'crises.signal'
  await tellCase(tx, actor, file, { deed, ref: suspected.id }, deps)
  await record(tx, actor, deed, { kind: 'crisis', id: suspected.id })
  return suspected
}

async function begin(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  { kind, origin }: Sign,
  deps: Deps,
): Promise<Suspected> {
  const [id, openedAt] = [deps.newId() as CrisisId, deps.now()]
  const crisis: store.CrisisRow = {
    ...{ id, institutionId: file.institutionId, caseId: file.id, kind, origin },
    ...{ capacity: 'unclear', state: 'suspected', level: null, highestLevel: null },
    ...{ openedAt, openedBy: actor.accountId, dueAt: screeningDueAt(openedAt) },
    ...{ begunAt: null, levelledAt: null, lastLookAt: openedAt, safetyPlan: null, noPlanWhy: '' },
    ...{ outcome: null, summary: '', closingAt: null, closedBy: null, confirmedBy: null },
    ...{ closedAt: null, version: 1 },
  }
  await store.addCrisis(tx, crisis)
  await holdCase(tx, file, { reason: 'crisis-open', ref: id }, deps)
  await beginReport(tx, actor, file, crisis, deps)
  return { id, state: crisis.state, dueAt: crisis.dueAt, isNew: true }
}

async function join(
  tx: Tx,
  actor: Actor,
  { id, state, dueAt }: store.CrisisRow,
  { now }: Deps,
): Promise<Suspected> {
  if (!startsClockAnew(state) || state === 'suspected') return { id, state, dueAt, isNew: false }
  const due = screeningDueAt(now())
  const anew = { begunAt: null, closingAt: null, closedBy: null, outcome: null, summary: '' }
  const change = { ...anew, state: 'suspected' as const, dueAt: due, lastLookAt: now() }
  await store.changeCrisis(tx, actor, id, change)
  return { id, state: 'suspected', dueAt: due, isNew: false }
}
