import { type Insertable, sql } from 'kysely'
import type { ClassOnRecord } from '#insurance/model/continuity.ts'
import { toInstant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { InsuredId } from '../model/insured.ts'
import type { Continuity } from '../model/quiet-years.ts'
import { type Tables, tables } from './tables.ts'

export interface Facts extends Continuity {
  /** Newest first: what was recorded last is what holds. */
  readonly classes: readonly (ClassOnRecord & { readonly evidence: string })[]
}

/** Of one person, everything on which class and quiet years rest: one question, as it is asked often. */
export async function readFacts(tx: Tx, insuredId: InsuredId): Promise<Facts> {
  const { rows } = await sql<{ facts: Facts }>`select ${factsOf('i.id')} as facts
    from (values (${insuredId}::uuid)) i (id)`.execute(tx)
  const [{ facts }] = rows as [{ facts: Facts }]
  return toFacts(facts)
}

/**
 * The same as a column beside another question, to be read by `toFacts`.
 * @param whose the column that names the person: `policy.insuredId`
 */
export function factsOf(whose: string) {
  const id = sql.ref(whose)
  return sql<Facts>`json_build_object(
    'enrolled', coalesce((select json_agg(p.year) from enrolment.policy p
      where p.insured_id = ${id} and p.state = 'insured'), '[]'),
    'classes', coalesce((select json_agg(json_build_object('year', h.year,
      'healthClass', h.health_class, 'evidence', h.evidence) order by h.id desc)
      from enrolment.health_fact h where h.insured_id = ${id}), '[]'),
    'decided', coalesce((select json_agg(json_build_object('year', q.year,
      'quietYears', q.quiet_years, 'at', q.at) order by q.id)
      from enrolment.quiet_fact q where q.insured_id = ${id}), '[]'),
    'paid', coalesce((select json_agg(json_build_object('year', c.year, 'liability', c.liability))
      from enrolment.paid_year c where c.insured_id = ${id}), '[]'))`
}

/** JSON has no word for moments: they come as text, with their zone. */
export function toFacts({ decided, ...rest }: Facts): Facts {
  return { ...rest, decided: decided.map((one) => ({ ...one, at: toInstant(new Date(one.at)) })) }
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
