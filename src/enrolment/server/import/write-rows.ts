import { sql } from 'kysely'
import { readIdentityNumber } from '#people/model/chinese-identity-number.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { findSeason } from '../../model/seasons.ts'
import { sealIdentity, sealPhone } from '../identity.ts'
import type { ImportRecord } from './imports.store.ts'
import type { Fine } from './judged.ts'

interface Compared {
  readonly line: number
  readonly isFirst: boolean
  readonly isKnown: boolean
  readonly nameAgrees: boolean
}

/** Which rows bring somebody twice, whom they bring again, and whose name is another one on record. */
export async function compare(tx: Tx, { accountId, id }: ImportRecord, rows: readonly Fine[]) {
  const told = rows.map(({ line, insuredId, year, name }) => ({ line, insuredId, year, name }))
  const asked = JSON.stringify(told)
  await sql`insert into enrolment.import_seen (account_id, import_id, insured_id, year, line)
    select ${accountId}::uuid, ${id}::uuid, "insuredId", year, line
    from jsonb_to_recordset(${asked}::jsonb) as r("insuredId" uuid, year int, line int)
    on conflict do nothing`.execute(tx)
  const { rows: found } = await sql<Compared>`
    select r.line, s.line = r.line as "isFirst", p.id is not null as "isKnown",
      coalesce(i.name = r.name, true) as "nameAgrees"
    from jsonb_to_recordset(${asked}::jsonb) as r("insuredId" uuid, year int, line int, name text)
    join enrolment.import_seen s on s.account_id = ${accountId}::uuid and s.import_id = ${id}::uuid
      and s.insured_id = r."insuredId" and s.year = r.year
    left join enrolment.insured i on i.insured_id = r."insuredId"
    left join enrolment.policy p
      on p.insured_id = r."insuredId" and p.year = r.year and p.state = 'insured'`.execute(tx)
  return new Map(found.map((one) => [one.line, one]))
}

/**
 * People, policies and classes in three statements. Whoever is on record by now stays as he is.
 * @returns how many policies are new
 */
export async function writeRows(tx: Tx, actor: Actor, rows: readonly Fine[], deps: Deps) {
  if (rows.length === 0) return 0
  const at = deps.now()
  const people = JSON.stringify(
    rows.map(({ insuredId, name, number, phone, districtCode }) => ({
      ...{ insuredId, name, districtCode, birthDate: readIdentityNumber(number).birthDate },
      identity: sealIdentity(deps, insuredId, number).toString('hex'),
      phone: phone && sealPhone(deps, insuredId, phone).toString('hex'),
    })),
  )
  await sql`insert into enrolment.insured (insured_id, name, identity, birth_date, district_code,
      phone, created_by, created_at)
    select distinct on ("insuredId") "insuredId", name, decode(identity, 'hex'), "birthDate",
      "districtCode", decode(phone, 'hex'), ${actor.accountId}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${people}::jsonb) as r("insuredId" uuid, name text, identity text,
      "birthDate" date, "districtCode" text, phone text)
    on conflict do nothing`.execute(tx)
  const policies = JSON.stringify(
    rows.flatMap(({ insuredId, year, route, healthClass }) => {
      const season = findSeason(year)
      if (!season) return []
      const { coverFrom, coverTo, premium } = season
      const ids = { id: deps.newId(), factId: deps.newId() }
      return [{ ...ids, insuredId, year, route, healthClass, coverFrom, coverTo, premium }]
    }),
  )
  const { rows: added } = await sql<{ n: number }>`with given as (
      select * from jsonb_to_recordset(${policies}::jsonb) as r(id uuid, "factId" uuid,
        "insuredId" uuid, year int, route text, "healthClass" text, "coverFrom" date,
        "coverTo" date, premium bigint)
    ), policies as (
      insert into enrolment.policy (insured_id, id, year, state, route, cover_from, cover_to,
        premium, health_class, evidence, evidence_state, evidence_by, consent_by, consented_at,
        method, insured_at, created_at)
      select "insuredId", id, year, 'insured', route, "coverFrom", "coverTo", premium,
        "healthClass", 'import', 'accepted', ${actor.accountId}::uuid, 'import',
        ${at}::timestamptz, 'import', ${at}::timestamptz, ${at}::timestamptz
      from given
      on conflict (insured_id, year) where state = 'insured' do nothing
      returning insured_id, id
    ), facts as (
      insert into enrolment.health_fact (insured_id, id, year, health_class, evidence, at, by_account)
      select g."insuredId", g."factId", g.year, g."healthClass", 'import', ${at}::timestamptz,
        ${actor.accountId}::uuid
      from given g join policies p on p.insured_id = g."insuredId" and p.id = g.id
    ) select count(*)::int as n from policies`.execute(tx)
  return added[0]?.n ?? 0
}
