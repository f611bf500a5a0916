import { sql } from 'kysely'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'

type House = { institutionId: InstitutionId; kind: string; byAccount: AccountId; at: Instant }

export type Tables = {
  'documents.template': House & {
    n: number
    fileName: string
    content: Buffer
    digest: string
    note: string
  }
  'documents.choice': House & { n: number | null; version: number }
  'documents.made': House & {
    id: string
    caseId: string
    format: 'docx' | 'pdf'
    templateN: number | null
    digest: string
  }
}

function tables(tx: Tx) {
  return tx.withTables<Tables>()
}

/** Every question about templates begins here: those of the own house. */
export function visibleTemplates(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('documents.template')
    .where('institutionId', '=', institutionId as InstitutionId)
}

export function listTemplates(tx: Tx, actor: Actor, kind: string) {
  return visibleTemplates(tx, actor)
    .select(['n', 'fileName', 'note', 'byAccount', 'at'])
    .where('kind', '=', kind)
    .orderBy('n', 'desc')
    .execute()
}

export function findTemplate(tx: Tx, actor: Actor, kind: string, n: number) {
  return visibleTemplates(tx, actor)
    .select(['n', 'fileName', 'content'])
    .where('kind', '=', kind)
    .where('n', '=', n)
    .executeTakeFirst()
}

export async function addTemplate(tx: Tx, row: Tables['documents.template']) {
  await tables(tx).insertInto('documents.template').values(row).execute()
}

export function listChoices(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('documents.choice')
    .where('institutionId', '=', institutionId as InstitutionId)
    .select(['kind', 'n', 'version'])
    .execute()
}

/** Those who change the templates of a kind take turns. */
export async function lockKind(tx: Tx, { institutionId }: Actor, kind: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`documents/${institutionId}/${kind}`}, 0))`.execute(
    tx,
  )
}

export async function choose(tx: Tx, row: Omit<Tables['documents.choice'], 'version'>) {
  const { n, byAccount, at } = row
  await tables(tx)
    .insertInto('documents.choice')
    .values({ ...row, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'kind'])
        .doUpdateSet({ n, byAccount, at, version: sql`choice.version + 1` }),
    )
    .execute()
}

export async function addMade(tx: Tx, row: Tables['documents.made']) {
  await tables(tx).insertInto('documents.made').values(row).execute()
}

/** Starts from a case that was found in sight. */
export function listMade(tx: Tx, { institutionId }: Actor, caseId: string) {
  return tables(tx)
    .selectFrom('documents.made')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('caseId', '=', caseId)
    .select(['id', 'kind', 'format', 'byAccount', 'at'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}
