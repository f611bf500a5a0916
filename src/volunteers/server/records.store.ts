import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Tx } from '#platform/server/db.ts'
import type { VolunteerId } from '../model/volunteer.ts'
import { type Tables, tables } from './tables.ts'

const ofHouse = ({ institutionId }: Actor) => institutionId as InstitutionId

/** What is on record of one volunteer: training, agreements, insurance, thanks. */
export async function listRecords(tx: Tx, actor: Actor, id: VolunteerId) {
  return (await recordsByVolunteer(tx, actor, id))(id)
}

/** The same of everybody in the house, or of one, in four questions however many there are. */
export async function recordsByVolunteer(tx: Tx, actor: Actor, only?: VolunteerId) {
  const house = ofHouse(actor)
  const trainings = await tables(tx)
    .selectFrom('volunteers.training as training')
    .innerJoin('volunteers.course as course', (join) =>
      join
        .onRef('course.id', '=', 'training.courseId')
        .onRef('course.institutionId', '=', 'training.institutionId'),
    )
    .where('training.institutionId', '=', house)
    .$if(only !== undefined, (all) => all.where('training.volunteerId', '=', only as VolunteerId))
    .select(['training.id', 'courseId', 'course.name', 'course.kind', 'passedOn', 'expiresOn'])
    .select('training.volunteerId')
    .orderBy('passedOn', 'desc')
    .execute()
  const agreements = await tables(tx)
    .selectFrom('volunteers.agreement')
    .where('institutionId', '=', house)
    .$if(only !== undefined, (all) => all.where('volunteerId', '=', only as VolunteerId))
    .select(['id', 'form', 'from', 'until', 'signedOn', 'scope', 'guardianSigned', 'volunteerId'])
    .orderBy('from', 'desc')
    .execute()
  const covers = await tables(tx)
    .selectFrom('volunteers.cover')
    .where('institutionId', '=', house)
    .$if(only !== undefined, (all) => all.where('volunteerId', '=', only as VolunteerId))
    .select(['id', 'kind', 'policyNumber', 'from', 'until', 'coversDanger', 'volunteerId'])
    .orderBy('from', 'desc')
    .execute()
  const commendations = await tables(tx)
    .selectFrom('volunteers.commendation')
    .where('institutionId', '=', house)
    .$if(only !== undefined, (all) => all.where('volunteerId', '=', only as VolunteerId))
    .select(['id', 'on', 'text', 'volunteerId'])
    .orderBy('on', 'desc')
    .execute()
  const [trained, agreed] = [byVolunteer(trainings), byVolunteer(agreements)]
  const [covered, thanked] = [byVolunteer(covers), byVolunteer(commendations)]
  return (id: VolunteerId) => ({
    ...{ trainings: trained.get(id) ?? [], agreements: agreed.get(id) ?? [] },
    ...{ covers: covered.get(id) ?? [], commendations: thanked.get(id) ?? [] },
  })
}

function byVolunteer<Row extends { readonly volunteerId: VolunteerId }>(rows: readonly Row[]) {
  const groups = new Map<VolunteerId, Omit<Row, 'volunteerId'>[]>()
  for (const { volunteerId, ...row } of rows) {
    const group = groups.get(volunteerId)
    if (group) group.push(row)
    else groups.set(volunteerId, [row])
  }
  return groups
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
    .limit(MOST_LISTED)
    .execute()
  return rows.map((row) => ({ ...row, hours: Number(row.hours) }))
}

export async function addCourseRow(tx: Tx, row: Tables['volunteers.course']) {
  await tables(tx).insertInto('volunteers.course').values(row).execute()
}
