import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { addMonths } from '../model/agreement.ts'
import type * as contract from '../model/contract.ts'
import { needsGuardian } from '../model/minors.ts'
import type { CourseId, VolunteerId } from '../model/volunteer.ts'
import { getVolunteer } from './files.ts'
import * as store from './records.store.ts'

export async function signAgreement(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.signAgreement.input>,
  { newId }: Deps,
) {
  const { birthDate } = await getVolunteer(tx, actor, input.volunteerId)
  if (input.until !== null && input.until < input.from)
    throw new Refusal('days-out-of-order', 409, { field: 'until' })
  if (needsGuardian(birthDate, input.signedOn) && !input.guardianSigned)
    throw new Refusal('guardian-signature-missing', 409, { field: 'guardianSigned' })
  const id = newId()
  await store.addAgreement(tx, { ...input, id, institutionId: houseOf(actor) })
  await tell(tx, actor, 'sign-agreement', input.volunteerId)
  return { id }
}

export async function passTraining(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.passTraining.input>,
  { newId, now }: Deps,
) {
  const { volunteerId, courseId, passedOn } = input
  await getVolunteer(tx, actor, volunteerId)
  if (passedOn > dayInBeijing(now())) throw new Refusal('day-in-future', 409, { field: 'passedOn' })
  const course = (await store.listCourseRows(tx, actor)).find(({ id }) => id === courseId)
  if (!course) throw noSuch('course')
  const id = newId()
  const expiresOn = course.validMonths === null ? null : addMonths(passedOn, course.validMonths)
  const institutionId = houseOf(actor)
  await store.addTraining(tx, { id, institutionId, volunteerId, courseId, passedOn, expiresOn })
  await tell(tx, actor, 'pass-training', volunteerId)
  return { id }
}

export async function coverVolunteer(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.coverVolunteer.input>,
  { newId }: Deps,
) {
  await getVolunteer(tx, actor, input.volunteerId)
  if (input.until < input.from) throw new Refusal('days-out-of-order', 409, { field: 'until' })
  const id = newId()
  await store.addCover(tx, { ...input, id, institutionId: houseOf(actor) })
  await tell(tx, actor, 'cover', input.volunteerId)
  return { id }
}

export async function commendVolunteer(
  tx: Tx,
  actor: Actor,
  { volunteerId, text }: z.output<typeof contract.commendVolunteer.input>,
  { newId, now }: Deps,
) {
  await getVolunteer(tx, actor, volunteerId)
  const id = newId()
  const on = dayInBeijing(now())
  await store.addCommendation(tx, { id, institutionId: houseOf(actor), volunteerId, on, text })
  await tell(tx, actor, 'commend', volunteerId)
  return { id }
}

export async function listCourses(tx: Tx, actor: Actor) {
  return { courses: await store.listCourseRows(tx, actor) }
}

export async function addCourse(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addCourse.input>,
  { newId }: Deps,
) {
  if (input.kind === 'post' && input.ward === '')
    throw new Refusal('ward-missing', 409, { field: 'ward' })
  const id = newId() as CourseId
  const hours = Math.round(input.hours * 10) / 10
  await store.addCourseRow(tx, { ...input, hours, id, institutionId: houseOf(actor) })
  await record(tx, actor, 'volunteers.add-course', { kind: 'course', id })
  return { ...input, hours, id }
}

function houseOf({ institutionId }: Actor) {
  return institutionId as InstitutionId
}

function tell(tx: Tx, actor: Actor, deed: string, id: VolunteerId) {
  return record(tx, actor, `volunteers.${deed}`, { kind: 'volunteer', id })
}
