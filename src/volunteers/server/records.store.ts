import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { VolunteerId } from '../model/volunteer.ts'
import { type Tables, tables } from './tables.ts'

const ofHouse = ({ institutionId }: Actor) => institutionId as InstitutionId

/** What is on record of one volunteer: training, agreements, insurance, thanks. */
export async function listRecords(tx: Tx, actor: Actor, id: VolunteerId) {
  const house = ofHouse(actor)
  const trainings = await tables(tx)
    .selectFrom('volunteers.training as training')
    .innerJoin('volunteers.course as course', (join) =>
      join
        .onRef('course.id', '=', 'training.courseId')
        .onRef('course.institutionId', '=', 'training.institutionId'),
    )
    .where('training.institutionId', '=', house)
    .where('training.volunteerId', '=', id)
    .select(['training.id', 'courseId', 'course.name', 'course.kind', 'passedOn', 'expiresOn'])
    .orderBy('passedOn', 'desc')
    .execute()
  const agreements = await tables(tx)
    .selectFrom('volunteers.agreement')
    .where('institutionId', '=', house)
    .where('volunteerId', '=', id)
    .select(['id', 'form', 'from', 'until', 'signedOn', 'scope', 'guardianSigned'])
    .orderBy('from', 'desc')
    .execute()
  const covers = await tables(tx)
    .selectFrom('volunteers.cover')
    .where('institutionId', '=', house)
    .where('volunteerId', '=', id)
    .select(['id', 'kind', 'policyNumber', 'from', 'until', 'coversDanger'])
    .orderBy('from', 'desc')
    .execute()
  const commendations = await tables(tx)
    .selectFrom('volunteers.commendation')
    .where('institutionId', '=', house)
    .where('volunteerId', '=', id)
    .select(['id', 'on', 'text'])
    .orderBy('on', 'desc')
    .execute()
  return { trainings, agreements, covers, commendations }
}

export async function addTraining(tx: Tx, row: Tables['volunteers.training']) {
  await tables(tx).insertInto('volunteers.training').values(row).execute()
}

export async function addAgreement(tx: Tx, row: Tables['volunteers.agreement']) {
  await tables(tx).insertInto('volunteers.agreement').values(row).execute()
}

export async function addCover(tx: Tx, row: Tables['volunteers.cover']) {
  await tables(tx).insertInto('volunteers.cover').values(row).execute()
}

export async function addCommendation(tx: Tx, row: Tables['volunteers.commendation']) {
  await tables(tx).insertInto('volunteers.commendation').values(row).execute()
}

export async function listCourseRows(tx: Tx, actor: Actor) {
  const rows = await tables(tx)
    .selectFrom('volunteers.course')
    .where('institutionId', '=', ofHouse(actor))
    .select(['id', 'name', 'kind', 'hours', 'ward', 'validMonths'])
    .orderBy('kind')
    .orderBy('name')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, hours: Number(row.hours) }))
}

export async function addCourseRow(tx: Tx, row: Tables['volunteers.course']) {
  await tables(tx).insertInto('volunteers.course').values(row).execute()
}
