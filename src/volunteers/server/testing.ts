import { createHash } from 'node:crypto'
import { writeWorkbook } from '#imports/server/index.ts'
import { type AccountId, type Actor, type InstitutionId, Role } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { anActor, as, testDeps } from '#platform/server/testing.ts'
import { listColumns } from '../model/list-columns.ts'
import type { CourseId, VolunteerId } from '../model/volunteer.ts'
import * as records from './records.store.ts'
import { numberOf } from './recruiting.ts'
import { seal } from './sealed.ts'
import type { Tables } from './tables.ts'
import { addVolunteer } from './volunteers.store.ts'

const LONG_AGO = '2026-01-05T02:00:00.000Z' as Instant
const FIRST = '2026-01-05' as Day
const LAST = '2027-01-04' as Day

type Given = Partial<Omit<Tables['volunteers.volunteer'], 'phone'>> & {
  readonly phoneText?: string
  readonly agreement?: 'written' | 'electronic' | 'none'
  readonly covered?: 'danger' | 'plain' | 'none'
  readonly courses?: readonly CourseId[]
}

/** Somebody in service at the actor's house, with an account, a written agreement and insurance. */
export async function aVolunteer(db: Db, coordinator: Actor, given: Given = {}) {
  const { phoneText = '13800005678', agreement = 'written', covered = 'danger' } = given
  const { phoneText: _, agreement: __, covered: ___, courses = [], ...fields } = given
  const id = newId() as VolunteerId
  const institutionId = coordinator.institutionId as InstitutionId
  const accountId = newId() as AccountId
  const row: Tables['volunteers.volunteer'] = {
    ...{ id, institutionId, accountId, number: numberOf(id, FIRST), state: 'active' },
    ...{ stateWhy: '', name: '何小满', birthDate: '1999-05-06' as Day, isForeigner: false },
    phone: seal(testDeps().vault, 'phone', id, phoneText),
    ...{ identityNumber: null, identityIndex: null, guardian: '', guardianPhone: null },
    ...{ guardianConsentOn: null, asksWritten: false, skills: [], languages: '', version: 1 },
    ...{ availability: '', healthClearedOn: FIRST, infectionClearedOn: FIRST, screenNote: '' },
    ...{ appliedAt: LONG_AGO, activeSince: FIRST },
    ...fields,
  }
  const whose = { institutionId, volunteerId: id }
  await as(db, coordinator, async (tx) => {
    await addVolunteer(tx, row)
    if (agreement !== 'none')
      await records.addAgreement(tx, {
        ...{ ...whose, id: newId(), form: agreement, from: FIRST, until: LAST, signedOn: FIRST },
        ...{ scope: '', guardianSigned: true },
      })
    if (covered !== 'none')
      await records.addCover(tx, {
        ...{ ...whose, id: newId(), kind: '意外险', policyNumber: '', from: FIRST, until: LAST },
        coversDanger: covered === 'danger',
      })
    for (const courseId of courses)
      await records.addTraining(tx, {
        ...{ ...whose, id: newId(), courseId, passedOn: FIRST, expiresOn: null },
      })
  })
  const actor = anActor({
    ...{ role: Role.enum.volunteer, institutionId, personId: null, name: row.name },
    ...(row.accountId && { accountId: row.accountId }),
  })
  return { ...actor, volunteerId: id }
}

export async function aCourse(
  db: Db,
  coordinator: Actor,
  given: Partial<Tables['volunteers.course']> = {},
) {
  const id = newId() as CourseId
  await as(db, coordinator, (tx) =>
    records.addCourseRow(tx, {
      ...{ institutionId: coordinator.institutionId as InstitutionId, id, name: '入门' },
      ...{ kind: 'general', hours: 3, ward: '', validMonths: null },
      ...given,
    }),
  )
  return id
}

/** A filled workbook, by column key, and the digest by which the yes names it. */
export async function aList(rows: readonly Readonly<Record<string, string>>[]) {
  const { fileName, base64 } = await writeWorkbook('志愿者名单', listColumns, rows)
  const digest = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
  return { fileName, base64, digest }
}
