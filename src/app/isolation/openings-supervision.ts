import { Day, toInstant } from '#platform/model/time.ts'
import * as supervision from '#supervision/model/contract.ts'
import type { SupervisorId } from '#supervision/model/supervisor.ts'
import { type Hands, holderOf, NO_CODE } from './hands.ts'
import { anOffice } from './victim.ts'

const DAY_MS = 86_400_000
const fromNow = (days: number) => new Date(Date.now() + days * DAY_MS)
const dayOf = (days: number) => Day.parse(fromNow(days).toISOString().slice(0, 10))

/** A supervisor who joins, one who will be away, a colleague without one, a session without a case. */
export async function openSupervision({ door, mark, world, file, open, own }: Hands) {
  const { worker, lead, second } = world
  const city = anOffice('city-officer')
  const supervisor = holderOf('supervisor', world)
  const facts = { title: '', affiliation: '', strengths: '', since: dayOf(-90), until: null }
  const enter = async (name: string) =>
    (await door.ask(city, supervision.addSupervisor, { ...facts, name })).id as SupervisorId

  const entered = await enter('待入册')
  open(city, supervision.amendSupervisor, {
    ...{ ...facts, supervisorId: entered, name: '改名', version: 1 },
  })
  open(city, supervision.inviteSupervisor, { supervisorId: entered })
  const newcomer = anOffice('supervisor')
  const { code } = await door.ask(city, supervision.inviteSupervisor, {
    supervisorId: await enter('新入册'),
  })
  open(newcomer, supervision.joinRegister, { code }, { guess: { code: NO_CODE } })

  const away = { from: dayOf(100), to: dayOf(101) }
  const { id: absenceId } = await door.ask(supervisor, supervision.addAbsence, away)
  open(supervisor, supervision.dropAbsence, { absenceId })
  open(supervisor, supervision.addAbsence, { from: dayOf(110), to: dayOf(111) })
  own(newcomer.accountId, supervisor.accountId, absenceId)

  const { relations } = await door.ask(lead, supervision.listRelations, {})
  const relation = relations[0]
  if (!relation) throw new Error('Nobody of the victim is supervised')
  open(lead, supervision.addRelation, {
    ...{ supervisorId: relation.supervisorId, institutionId: null, deputyId: null },
    ...{ superviseeId: second.accountId, kind: 'accompanying', from: dayOf(-1), to: null },
  })
  const { id: sessionId } = await door.ask(worker, supervision.planSession, {
    ...{ relationId: relation.id, startsAt: toInstant(fromNow(5)), minutes: 60 },
    ...{ mode: 'on-site', topics: ['case'], agenda: `议程${mark}` },
  })
  const offer = { caseId: file.caseId, sessionId, named: false }
  open(worker, supervision.offerCase, async (inside) => ({
    ...offer,
    seen: (await inside.ask(worker, supervision.previewOffer, offer)).seen,
  }))
}
