import { createHash } from 'node:crypto'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import { Fact, type FactOf } from '../../model/fund/facts.ts'
import type { Tables } from '../tables.ts'

/** How far back a check looks. */
const REMEMBERED_DAYS = 400

export function personOf(code: string, { vault }: Pick<Deps, 'vault'>) {
  return vault.blindIndex(code, 'imaging.person').toString('hex')
}

export async function listFacts(tx: Tx, now: Instant): Promise<Fact[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imaging.fundFact')
    .select('content')
    .where('knownAt', '>', addMinutes(now, -REMEMBERED_DAYS * 1440))
    .execute()
  return rows.map(({ content }) => Fact.parse(content))
}

/** @param codeOf the person code of a charge, to ask the index by. @returns how many were new */
export async function keepFacts(
  tx: Tx,
  facts: readonly Fact[],
  { newId, vault }: Pick<Deps, 'newId' | 'vault'>,
  codeOf: (charge: FactOf<'charge'>) => string | undefined = () => undefined,
) {
  const rows = facts.map((fact) => {
    const id = newId()
    const code = fact.kind === 'charge' ? codeOf(fact) : undefined
    const sealed = code === undefined ? null : vault.seal(code, `imaging.fund_fact.code ${id}`)
    return {
      id,
      kind: fact.kind,
      knownAt: fact.knownAt,
      content: fact,
      print: printOf(fact),
      code: sealed,
    }
  })
  const byPrint = new Map(rows.map((row) => [row.print.toString('hex'), row]))
  const known = await tx
    .withTables<Tables>()
    .selectFrom('imaging.fundFact')
    .select('print')
    .where('print', 'in', [...byPrint.values()].map(({ print }) => print).concat(Buffer.alloc(1)))
    .execute()
  for (const { print } of known) byPrint.delete(print.toString('hex'))
  await insertRows(tx, 'imaging.fund_fact', [...byPrint.values()])
  return byPrint.size
}

/** A line of the settlement is its number; a study what the index says of it; a node how it was, and when. */
function printOf(fact: Fact) {
  const { knownAt, ...content } = fact
  const what =
    fact.kind === 'charge'
      ? [fact.institution, fact.number]
      : [content, ...(fact.kind === 'reach' ? [knownAt] : [])]
  return createHash('sha256')
    .update(JSON.stringify([fact.kind, what]))
    .digest()
}

/** Everybody who was charged, by the code. */
export async function listCodes(tx: Tx, now: Instant, { vault }: Pick<Deps, 'vault'>) {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imaging.fundFact')
    .select(['id', 'code'])
    .where('code', 'is not', null)
    .where('knownAt', '>', addMinutes(now, -REMEMBERED_DAYS * 1440))
    .execute()
  return [
    ...new Set(
      rows.flatMap(({ id, code }) =>
        code ? vault.open(code, `imaging.fund_fact.code ${id}`) : [],
      ),
    ),
  ]
}
