import type { Insertable } from 'kysely'
import type { ClassOnRecord } from '#insurance/model/continuity.ts'
import type { Tx } from '#platform/server/db.ts'
import type { InsuredId } from '../model/insured.ts'
import type { Continuity } from '../model/quiet-years.ts'
import { type Tables, tables } from './tables.ts'

export interface Facts extends Continuity {
  /** Newest first: what was recorded last is what holds. */
  readonly classes: readonly (ClassOnRecord & { readonly evidence: string })[]
}

/** Of one person, everything on which class and quiet years rest. */
export async function readFacts(tx: Tx, insuredId: InsuredId): Promise<Facts> {
  const [enrolled, classes, decided, paid] = await Promise.all([
    listYears(tx, insuredId),
    tables(tx)
      .selectFrom('enrolment.healthFact')
      .select(['year', 'healthClass', 'evidence'])
      .where('insuredId', '=', insuredId)
      .orderBy('id', 'desc')
      .execute(),
    tables(tx)
      .selectFrom('enrolment.quietFact')
      .select(['year', 'quietYears', 'at'])
      .where('insuredId', '=', insuredId)
      .orderBy('id')
      .execute(),
    tables(tx)
      .selectFrom('enrolment.paidYear')
      .select(['year', 'liability'])
      .where('insuredId', '=', insuredId)
      .execute(),
  ])
  return { enrolled, classes, decided, paid }
}

async function listYears(tx: Tx, insuredId: InsuredId) {
  const rows = await tables(tx)
    .selectFrom('enrolment.policy')
    .select('year')
    .where('insuredId', '=', insuredId)
    .where('state', '=', 'insured')
    .execute()
  return rows.map(({ year }) => year)
}

export async function addHealthFact(tx: Tx, row: Insertable<Tables['enrolment.healthFact']>) {
  await tables(tx).insertInto('enrolment.healthFact').values(row).execute()
}

export async function addQuietFact(tx: Tx, row: Insertable<Tables['enrolment.quietFact']>) {
  await tables(tx).insertInto('enrolment.quietFact').values(row).execute()
}

export async function addPaidYear(tx: Tx, row: Insertable<Tables['enrolment.paidYear']>) {
  await tables(tx)
    .insertInto('enrolment.paidYear')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
