import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import type { CaseId } from '#casework/model/case.ts'
import { isInFuture } from '#casework/model/contact.ts'
import { getCase, lockCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ConferenceId } from '../model/conference.ts'
import type * as contract from '../model/contract.ts'
import { finish, getForStep, refuseObstacle } from './record.ts'
import * as store from './store.ts'
import { findStrangers, getClient, nameColleagues } from './who-comes.ts'

export async function listConferences(tx: Tx, actor: Actor, { caseId }: { caseId: CaseId }) {
  const file = await getCase(tx, actor, caseId)
  const client = await getClient(tx, actor, file)
  const conferences = await store.listConferences(tx, actor, caseId)
  const names = await accountsNamed(
    tx,
    conferences.flatMap(({ plannedBy, recordedBy, amendments }) => [
      plannedBy,
      ...(recordedBy ? [recordedBy] : []),
      ...amendments.map(({ by }) => by),
    ]),
  )
  await record(tx, actor, 'conferences.list', { kind: 'case', id: caseId })
  return { caseNumber: file.number, client, conferences, names: Object.fromEntries(names) }
}

export async function planConference(
  tx: Tx,
  actor: Actor,
  { caseId, kind, attendees, ...plan }: z.output<typeof contract.planConference.input>,
  deps: Deps,
) {
  const file = await lockCase(tx, actor, caseId)
  const named = await nameColleagues(tx, actor, attendees)
  if ((await findStrangers(tx, file, named, deps)).length > 0)
    throw new Refusal('outside-consent-missing', 409, { field: 'attendees' })

  const id = deps.newId() as ConferenceId
  await store.addConference(tx, {
    ...{ ...plan, institutionId: file.institutionId, id, caseId, kind, state: 'planned' },
    ...{ attendees: JSON.stringify(named), plannedBy: actor.accountId, plannedAt: deps.now() },
    ...{ answers: '[]', socialWorkView: '', familyVoice: '', clientVoice: '', cancelledWhy: '' },
    ...{ recordedBy: null, recordedAt: null, version: 1 },
  })
  return finish(tx, actor, file, { id, deed: 'plan' }, deps)
}

export async function changeConference(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.changeConference.input>,
  deps: Deps,
) {
  const { caseId, conferenceId, version, attendees, ...plan } = input
  const { file, facts } = await getForStep(tx, actor, { caseId, conferenceId, version })
  const named = await nameColleagues(tx, actor, attendees)
  const strangers = await findStrangers(tx, file, named, deps)
  refuseObstacle('change', { ...facts, strangers })

  const change = { ...plan, attendees: JSON.stringify(named) }
  await store.changeConference(tx, actor, conferenceId, change)
  return finish(tx, actor, file, { id: conferenceId, deed: 'change' }, deps)
}

export async function holdConference(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.holdConference.input>,
  deps: Deps,
) {
  const { at, place, attendees, conferenceId, ...which } = input
  const { file, facts } = await getForStep(tx, actor, { ...which, conferenceId })
  const named = await nameColleagues(tx, actor, attendees)
  const hasBegun = !isInFuture(at, deps.now())
  const strangers = await findStrangers(tx, file, named, deps)
  refuseObstacle('hold', { ...facts, hasBegun, present: named.length, strangers })

  const change = { at, place, attendees: JSON.stringify(named), state: 'held' } as const
  await store.changeConference(tx, actor, conferenceId, change)
  return finish(tx, actor, file, { id: conferenceId, deed: 'hold' }, deps)
}

export async function cancelConference(
  tx: Tx,
  actor: Actor,
  { why, conferenceId, ...which }: z.output<typeof contract.cancelConference.input>,
  deps: Deps,
) {
  const { file, facts } = await getForStep(tx, actor, { ...which, conferenceId })
  refuseObstacle('cancel', facts)

  const change = { state: 'cancelled', cancelledWhy: why } as const
  await store.changeConference(tx, actor, conferenceId, change)
  return finish(tx, actor, file, { id: conferenceId, deed: 'cancel' }, deps)
}
