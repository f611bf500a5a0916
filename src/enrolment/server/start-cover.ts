import { sql } from 'kysely'
import { SYSTEM } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import type { InsuredId } from '../model/insured.ts'
import { type Continuity, reckonQuietYears } from '../model/quiet-years.ts'
import { tables } from './tables.ts'

const AT_ONCE = 500

/** 起保日定格: decides the quiet years of every policy whose cover has begun, once and for good. */
export async function startCover(db: Db, deps: Pick<Deps, 'now' | 'newId'>) {
  let decided = 0
  for (;;) {
    const some = await inTransaction(db, {
      opening: `select * from ${enterAs(SYSTEM)}`,
      work: (tx) => decideSome(tx, deps),
    })
    decided += some
    if (some < AT_ONCE) return decided
  }
}

async function decideSome(tx: Tx, deps: Pick<Deps, 'now' | 'newId'>) {
  const begun = await tables(tx)
    .selectFrom('enrolment.policy')
    .select(['insuredId', 'year'])
    .where('state', '=', 'insured')
    .where('isDecided', '=', false)
    .where('coverFrom', '<=', dayInBeijing(deps.now()))
    .limit(AT_ONCE)
    .execute()
  await decideQuietYears(tx, begun, deps)
  return begun.length
}

interface Begun {
  readonly insuredId: InsuredId
  readonly year: number
}

/** For many at once: four questions instead of thousands. */
export async function decideQuietYears(
  tx: Tx,
  begun: readonly Begun[],
  { now, newId }: Pick<Deps, 'now' | 'newId'>,
) {
  if (begun.length === 0) return
  const ids = [...new Set(begun.map(({ insuredId }) => insuredId))]
  const records = await readContinuity(tx, ids)
  await tables(tx)
    .insertInto('enrolment.quietFact')
    .values(
      begun.map(({ insuredId, year }) => ({
        ...{ insuredId, year, id: newId(), at: now(), reason: 'start-of-cover' as const },
        quietYears: reckonQuietYears(records(insuredId), year),
      })),
    )
    .execute()
  await sql`update enrolment.policy p set is_decided = true
    from unnest(${begun.map((one) => one.insuredId)}::uuid[], ${begun.map((one) => one.year)}::int[])
      as begun (insured_id, year)
    where p.insured_id = begun.insured_id and p.year = begun.year and p.state = 'insured'`.execute(
    tx,
  )
}

async function readContinuity(tx: Tx, ids: readonly InsuredId[]) {
  const enrolled = await tables(tx)
    .selectFrom('enrolment.policy')
    .select(['insuredId', 'year'])
    .where('insuredId', 'in', [...ids])
    .where('state', '=', 'insured')
    .execute()
  const paid = await tables(tx)
    .selectFrom('enrolment.paidYear')
    .select(['insuredId', 'year', 'liability'])
    .where('insuredId', 'in', [...ids])
    .execute()
  const [years, claims] = [gather(enrolled), gather(paid)]
  return (insuredId: InsuredId): Continuity => ({
    enrolled: (years.get(insuredId) ?? []).map(({ year }) => year),
    paid: claims.get(insuredId) ?? [],
    decided: [],
  })
}

function gather<Row extends { readonly insuredId: InsuredId }>(rows: readonly Row[]) {
  const gathered = new Map<InsuredId, Row[]>()
  for (const row of rows) {
    const some = gathered.get(row.insuredId)
    if (some) some.push(row)
    else gathered.set(row.insuredId, [row])
  }
  return gathered
}
