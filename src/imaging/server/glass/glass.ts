import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { breakGlass, findGlass as find, GlassId, GlassLine } from '../../model/glass.ts'
import type { Asked } from '../asked.ts'
import type { Tables } from '../tables.ts'

const SHOWN = 200

/** When somebody last proved who they are. @throws Refusal prove-yourself-again */
export async function signedInAt(tx: Tx): Promise<Instant> {
  const { rows } = await sql<{ at: Instant | null }>`select imaging.signed_in_at() as at`.execute(
    tx,
  )
  const at = rows[0]?.at
  if (!at) throw new Refusal('prove-yourself-again', 403)
  return at
}

export async function findGlass(
  tx: Tx,
  actor: Actor,
  { encounter }: z.output<typeof find.input>,
  { now }: Deps,
) {
  const glass = await visibleGlass(tx, actor)
    .select(['id', 'until', 'reviewDueAt'])
    .where('encounterId', '=', encounter)
    .where('until', '>', now())
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return { glass: glass ?? null }
}

interface Broken extends z.output<typeof breakGlass.input> {
  readonly id: GlassId
  readonly until: Instant
  readonly reviewDueAt: Instant
  readonly person: Asked['person']
}

export async function keepGlass(
  tx: Tx,
  actor: Actor,
  { id, encounter, reason, text, until, reviewDueAt, person }: Broken,
  { now, vault }: Deps,
) {
  await tx
    .withTables<Tables>()
    .insertInto('imaging.glass')
    .values({
      ...{ id, reason, until, reviewDueAt, encounterId: encounter, at: now() },
      ...{ institutionId: actor.institutionId as never, accountId: actor.accountId },
      ...{ doctor: actor.name, proof: person.proof as 'card' },
      text: vault.seal(text, `imaging.glass.text ${id}`),
      code: vault.seal(person.code, `imaging.glass.code ${id}`),
      ...{ reviewedAt: null, reviewer: null, outcome: null, remark: null },
    })
    .execute()
  await record(tx, actor, 'imaging.break-glass', { kind: 'break-glass', id })
}

/** For a look behind it. @throws Refusal no-such-glass, also when it is over */
export async function glassInForce(
  tx: Tx,
  actor: Actor,
  id: GlassId,
  { now, vault }: Pick<Deps, 'now' | 'vault'>,
): Promise<Asked> {
  const row = await visibleGlass(tx, actor)
    .select(['code', 'proof'])
    .where('id', '=', id)
    .where('until', '>', now())
    .executeTakeFirst()
  if (!row) throw noSuch('glass')
  const code = vault.open(row.code, `imaging.glass.code ${id}`)
  return { purpose: 'BTG', person: { code, proof: row.proof }, encounter: null, breakGlass: id }
}

export async function listGlass(tx: Tx, actor: Actor, _: object, { vault }: Deps) {
  const mine = tx.withTables<Tables>().selectFrom('imaging.glass')
  const rows = await mine
    .selectAll()
    .orderBy('reviewedAt', (by) => by.asc().nullsFirst())
    .orderBy('reviewDueAt')
    .limit(SHOWN)
    .execute()
  const { total } = await mine
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  for (const { id } of rows)
    await record(tx, actor, 'imaging.read-glass', { kind: 'break-glass', id })
  const glasses = rows.map((row): GlassLine => {
    const { id, until, reviewDueAt, doctor, reason, at, reviewedAt, reviewer, outcome } = row
    return {
      ...{ id, until, reviewDueAt, doctor, reason, at, reviewedAt, reviewer, outcome },
      text: vault.open(row.text, `imaging.glass.text ${id}`),
      remark: row.remark && vault.open(row.remark, `imaging.glass.remark ${id}`),
    }
  })
  return { glasses, total: Number(total) }
}

/** Whom the hub is to be told of. @throws Refusal no-such-glass, reviewed-already */
export async function glassToReview(tx: Tx, id: GlassId, { vault }: Pick<Deps, 'vault'>) {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('imaging.glass')
    .select(['code', 'proof', 'reviewedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw noSuch('glass')
  if (row.reviewedAt) throw new Refusal('reviewed-already')
  return { code: vault.open(row.code, `imaging.glass.code ${id}`), proof: row.proof }
}

export async function keepReview(
  tx: Tx,
  actor: Actor,
  given: { id: GlassId; outcome: 'justified' | 'not-justified'; text: string; at: Instant },
  { vault }: Deps,
) {
  const { id, outcome, text, at } = given
  await tx
    .withTables<Tables>()
    .updateTable('imaging.glass')
    .set({
      ...{ outcome, reviewedAt: at, reviewer: actor.name },
      remark: vault.seal(text, `imaging.glass.remark ${id}`),
    })
    .where('id', '=', id)
    .where('reviewedAt', 'is', null)
    .execute()
  await record(tx, actor, `imaging.review-glass.${outcome}`, { kind: 'break-glass', id })
}

function visibleGlass(tx: Tx, { accountId }: Actor) {
  return tx.withTables<Tables>().selectFrom('imaging.glass').where('accountId', '=', accountId)
}
