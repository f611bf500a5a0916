import type { CaseId } from '#casework/model/case.ts'
import { listCases } from '#casework/model/contract.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { Day, toInstant } from '#platform/model/time.ts'
import * as supervision from '#supervision/model/contract.ts'
import type { SupervisorId } from '#supervision/model/supervisor.ts'
import type { Maker } from './world.ts'

interface Seniors {
  readonly city: Actor
  readonly supervisor: Actor
}

const DAY_MS = 86_400_000
const fromNow = (days: number) => new Date(Date.now() + days * DAY_MS)
const dayOf = (days: number) => Day.parse(fromNow(days).toISOString().slice(0, 10))

/** A colleague under supervision: sessions in each state, actions, a case offered, one taken back. */
export async function fillSupervision(
  { door, mark, digits }: Maker,
  worker: Actor,
  lead: Actor,
  clientId: PersonId,
  { city, supervisor }: Seniors,
) {
  // The register is for the whole profession to read: it bears no mark.
  const facts = { title: '', affiliation: '', strengths: '', since: dayOf(-90), until: null }
  const one = await door.ask(city, supervision.addSupervisor, { ...facts, name: `督导${digits}` })
  const { code } = await door.ask(city, supervision.inviteSupervisor, { supervisorId: one.id })
  await door.ask(supervisor, supervision.joinRegister, { code })
  const { id: relationId } = await door.ask(lead, supervision.addRelation, {
    ...{ supervisorId: one.id as SupervisorId, institutionId: null, deputyId: null },
    ...{ superviseeId: worker.accountId, kind: 'accompanying', from: dayOf(-60), to: null },
  })
  const plan = (days: number) =>
    door.ask(worker, supervision.planSession, {
      ...{ relationId, startsAt: toInstant(fromNow(days)), minutes: 60, mode: 'on-site' },
      ...{ topics: ['case'], agenda: `议程${mark}` },
    })
  const held = await plan(-3)
  const write = { step: 'hold' as const, points: `要点${mark}`, feeling: `感受${mark}`, version: 1 }
  await door.ask(worker, supervision.stepSession, {
    ...{ ...write, sessionId: held.id },
    actions: [{ text: `行动${mark}`, owner: 'supervisee', due: dayOf(20) }],
  })
  const begun = await plan(-1)
  const planned = await plan(2)
  const { rows } = await door.ask(worker, listCases, { desk: 'open' })
  const caseId = rows.find(({ client }) => client.id === clientId)?.id as CaseId
  for (const { id: sessionId } of [begun, planned]) {
    const offer = { caseId, sessionId, named: false }
    const { seen } = await door.ask(worker, supervision.previewOffer, offer)
    const { id: grantId } = await door.ask(worker, supervision.offerCase, { ...offer, seen })
    await door.ask(supervisor, supervision.readCase, { grantId })
    if (sessionId === begun.id)
      await door.ask(worker, supervision.withdrawOffer, { grantId, version: 1 })
  }
}
