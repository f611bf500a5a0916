import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CourseId, VolunteerId, VolunteerState } from '../model/volunteer.ts'
import * as records from './records.store.ts'
import { numberOf } from './recruiting.ts'
import { seal } from './sealed.ts'
import { tables } from './tables.ts'
import { addVolunteer } from './volunteers.store.ts'

const YEAR = 365 * 24 * 60

interface Cast {
  readonly name: string
  readonly accountId: AccountId | null
  readonly state: VolunteerState
  readonly birthDate: string
  readonly guardian?: string
}

/** As the head: a page, courses, and volunteers in several states. All invented. */
export async function fillVolunteers(
  tx: Tx,
  lead: Actor,
  { ward, volunteers }: { ward: string; volunteers: readonly Pick<Actor, 'accountId' | 'name'>[] },
  deps: Deps,
) {
  const institutionId = lead.institutionId as InstitutionId
  await tables(tx)
    .insertInto('volunteers.recruitment')
    .values({
      ...{ institutionId, token: `demo-${deps.newId().replaceAll('-', '')}`, minAge: 14 },
      ...{
        isOpen: true,
        intro:
          '我们在找愿意每周来半天的朋友：陪孩子读书，陪老人说话，给第一次来的人引路。不收任何费用，先培训，再上岗。',
      },
    })
    .execute()
  const courses = await fillCourses(tx, institutionId, ward, deps)
  const cast: Cast[] = [
    ...volunteers.map(({ accountId, name }, n) => ({
      ...{
        accountId,
        name,
        state: 'active' as const,
        birthDate: n === 0 ? '1999-05-06' : '1988-10-21',
      },
    })),
    {
      name: '麦青禾',
      accountId: null,
      state: 'training',
      birthDate: '2009-04-18',
      guardian: '麦大川',
    },
    { name: '岑一苇', accountId: null, state: 'applied', birthDate: '1976-01-30' },
  ]
  const ids: VolunteerId[] = []
  for (const one of cast) ids.push(await fillOne(tx, lead, one, courses, deps))
  return ids.slice(0, volunteers.length)
}

async function fillCourses(
  tx: Tx,
  institutionId: InstitutionId,
  ward: string,
  { newId }: Deps,
): Promise<CourseId[]> {
  const courses = [
    { name: '医院志愿服务入门', kind: 'general' as const, hours: 3, ward: '', validMonths: null },
    { name: `${ward} 岗位培训`, kind: 'post' as const, hours: 4, ward, validMonths: 24 },
    { name: '安宁陪伴', kind: 'special' as const, hours: 12, ward: '', validMonths: 24 },
  ].map((course) => ({ ...course, institutionId, id: newId() as CourseId }))
  for (const course of courses) await records.addCourseRow(tx, course)
  return courses.map(({ id }) => id)
}

async function fillOne(tx: Tx, lead: Actor, one: Cast, courses: readonly CourseId[], deps: Deps) {
  const { newId, now, vault } = deps
  const institutionId = lead.institutionId as InstitutionId
  const id = newId() as VolunteerId
  const since = dayInBeijing(addMinutes(now(), -YEAR))
  const until = dayInBeijing(addMinutes(now(), YEAR))
  const isActive = one.state === 'active'
  const isKnown = one.state !== 'applied'
  await addVolunteer(tx, {
    ...{ institutionId, id, number: numberOf(id, since), accountId: one.accountId },
    ...{ state: one.state, stateWhy: '', name: one.name, birthDate: one.birthDate as Day },
    ...{ isForeigner: false, identityNumber: null, identityIndex: null, asksWritten: false },
    phone: seal(vault, 'phone', id, '13800005678'),
    guardian: one.guardian ?? '',
    guardianPhone: one.guardian ? seal(vault, 'guardian_phone', id, '13800001234') : null,
    guardianConsentOn: one.guardian ? since : null,
    ...{ skills: ['reading-aloud', 'company'], languages: '普通话', availability: '周六上午' },
    healthClearedOn: isKnown ? since : null,
    infectionClearedOn: isKnown ? since : null,
    screenNote: isKnown ? '面谈：有耐心，愿意固定来。' : '',
    appliedAt: addMinutes(now(), isActive ? -YEAR : -2 * 24 * 60),
    activeSince: isActive ? since : null,
    version: 1,
  })
  if (!isActive) return id
  const whose = { institutionId, volunteerId: id }
  for (const courseId of courses.slice(0, 2))
    await records.addTraining(tx, {
      ...{ ...whose, id: newId(), courseId, passedOn: since, expiresOn: null },
    })
  await records.addAgreement(tx, {
    ...{ ...whose, id: newId(), form: 'written', from: since, until, signedOn: since },
    ...{ scope: '病房陪伴、门诊引导', guardianSigned: false },
  })
  await records.addCover(tx, {
    ...{ ...whose, id: newId(), kind: '志愿者人身意外险', policyNumber: 'DEMO-0001' },
    ...{ from: since, until, coversDanger: true },
  })
  await records.addCommendation(tx, {
    ...{ ...whose, id: newId(), on: since, text: '雨天也准时来，孩子们都记得您。' },
  })
  return id
}
