import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { minutesBetween } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { getOwnVolunteer, namesOf } from '#volunteers/server/index.ts'
import type * as contract from '../model/contract.ts'
import { countMinutes, type HourEntryId, type HourStep, hourSteps } from '../model/hours.ts'
import type { Opportunity } from '../model/shift.ts'
import * as store from './hours.store.ts'
import { getOpportunity, getRounding, waitForTurn } from './shifts.store.ts'

const LONGEST_CLAIM = 12 * 60

type Served = Pick<
  store.HourRow,
  'volunteerId' | 'signUpId' | 'shiftId' | 'from' | 'until' | 'method'
>

/** Writes down a service that is over, rounded by the rule of its programme on its day. */
export async function claim(
  tx: Tx,
  actor: Actor,
  work: Pick<Opportunity, 'id' | 'programmeId'>,
  served: Served,
  { newId, now }: Deps,
  state: 'claimed' | 'verified' = 'claimed',
) {
  const id = newId() as HourEntryId
  const rules = await getRounding(tx, actor, work.programmeId)
  await store.addEntry(tx, {
    ...{ ...served, id, institutionId: actor.institutionId as InstitutionId, state, why: '' },
    ...{ opportunityId: work.id, recordedAt: now(), corrects: null },
    decidedBy: state === 'verified' ? actor.accountId : null,
    minutes: Math.min(24 * 60, countMinutes(rules, served.from, served.until)),
  })
  return id
}

export async function claimHours(
  tx: Tx,
  actor: Actor,
  { opportunityId, from, until }: z.output<typeof contract.claimHours.input>,
  deps: Deps,
) {
  const { id: volunteerId } = await getOwnVolunteer(tx, actor)
  const work = await getOpportunity(tx, actor, opportunityId)
  if (work.timing !== 'self') throw new Refusal('not-self-timed', 409, { field: 'opportunityId' })
  const minutes = minutesBetween(from, until)
  if (minutes <= 0 || minutes > LONGEST_CLAIM || until > deps.now())
    throw new Refusal('times-out-of-order', 409, { field: 'until' })
  await waitForTurn(tx, volunteerId)
  const served = {
    volunteerId,
    signUpId: null,
    shiftId: null,
    from,
    until,
    method: 'self' as const,
  }
  const house = { institutionId: actor.institutionId as InstitutionId }
  if (await store.overlaps(tx, { ...served, ...house } as never))
    throw new Refusal('hours-overlap', 409, { field: 'from' })

  const id = await claim(tx, actor, work, served, deps)
  await record(tx, actor, 'shifts.claim-hours', { kind: 'hour-entry', id })
  return store.showEntry(tx, actor, id)
}

export async function listHours(
  tx: Tx,
  actor: Actor,
  { state }: z.output<typeof contract.listHours.input>,
) {
  const rows = await store.listEntries(tx, actor, state)
  const names = await namesOf(tx, actor, [...new Set(rows.map((row) => row.volunteerId))])
  await record(tx, actor, 'shifts.list-hours', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  const nobody = { name: '', number: '' }
  return { entries: rows.map((row) => ({ ...row, ...(names.get(row.volunteerId) ?? nobody) })) }
}

export async function decideHours(
  tx: Tx,
  actor: Actor,
  { entryId, step, why }: z.output<typeof contract.decideHours.input>,
) {
  if (step === 'reject' && why === '') throw new Refusal('reason-missing', 409, { field: 'why' })
  await take(tx, actor, entryId, step, why)
  await record(tx, actor, `shifts.${step}-hours`, { kind: 'hour-entry', id: entryId })
  return store.showEntry(tx, actor, entryId)
}

/** The old entry stays as it was; the new one says what counts. */
export async function correctHours(
  tx: Tx,
  actor: Actor,
  { entryId, minutes, why }: z.output<typeof contract.correctHours.input>,
  { newId, now }: Deps,
) {
  const old = await take(tx, actor, entryId, 'correct', why)
  const id = newId() as HourEntryId
  await store.addEntry(tx, {
    ...{ ...old, id, minutes, why, state: 'verified', corrects: entryId, recordedAt: now() },
    decidedBy: actor.accountId,
  })
  await record(tx, actor, 'shifts.correct-hours', { kind: 'hour-entry', id: entryId })
  return store.showEntry(tx, actor, id)
}

export async function disputeHours(
  tx: Tx,
  actor: Actor,
  { entryId, why }: z.output<typeof contract.disputeHours.input>,
) {
  await take(tx, actor, entryId, 'dispute', why)
  await record(tx, actor, 'shifts.dispute-hours', { kind: 'hour-entry', id: entryId })
  return store.showEntry(tx, actor, entryId)
}

async function take(tx: Tx, actor: Actor, id: HourEntryId, step: HourStep, why: string) {
  const row = await store.findEntry(tx, actor, id)
  if (!row) throw noSuch('hour-entry')
  const state = hourSteps[row.state][step]
  if (!state) throw new Refusal('hours-out-of-order')
  const by = step === 'dispute' ? {} : { decidedBy: actor.accountId }
  if (!(await store.changeEntry(tx, row, { state, why, ...by })))
    throw new Refusal('hours-out-of-order')
  return row
}
