import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'

/** So many people with a policy of 2026, written by the owner: what they are is of no interest here. */
export async function addInsured(owner: Db, count: number): Promise<string[]> {
  await sql`insert into enrolment.insured
    (insured_id, name, identity, birth_date, created_by, created_at)
    select gen_random_uuid(), '参保' || n, '\\x00', '1970-01-01', gen_random_uuid(), now()
    from generate_series(1, ${count}::int) n`.execute(owner)
  await sql`insert into enrolment.policy (insured_id, id, year, state, payer_id, route, cover_from,
      cover_to, premium, health_class, evidence, evidence_state, consented_at, method, insured_at,
      created_at)
    select insured_id, gen_random_uuid(), 2026, 'insured', insured_id, 'employee', '2026-01-01',
      '2026-12-31', 19500, 'healthy', 'bureau-record', 'accepted', now(), 'import', now(), now()
    from enrolment.insured`.execute(owner)
  await sql`analyze enrolment.insured, enrolment.policy`.execute(owner)
  const { rows } = await sql<{ insuredId: string }>`
    select insured_id from enrolment.insured`.execute(owner)
  return rows.map(({ insuredId }) => insuredId)
}
