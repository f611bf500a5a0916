import type { AccountId, Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ComparisonId, DraftId } from '../model/contract.ts'

type Tables = {
  'whatIf.draftVersion': {
    id: DraftId
    version: number
    owner: AccountId
    ownerName: string
    savedAt: Instant
    name: string
    note: string
    productVersion: string
    changes: string
    withdrawn: boolean
  }
  'whatIf.comparison': {
    id: ComparisonId
    keptAt: Instant
    keptBy: AccountId
    keptByName: string
    name: string
    asked: string
    result: string
  }
}

export type DraftRow = Tables['whatIf.draftVersion']
export type ComparisonRow = Tables['whatIf.comparison']

/** Drafts and comparisons are the city's: all of its officers see them, and nobody else. */
function visibleDrafts(tx: Tx, { role }: Actor) {
  const drafts = tx.withTables<Tables>().selectFrom('whatIf.draftVersion')
  return drafts.where(({ lit }) => lit(role === 'city-officer')).selectAll()
}

function visibleComparisons(tx: Tx, { role }: Actor) {
  const comparisons = tx.withTables<Tables>().selectFrom('whatIf.comparison')
  return comparisons.where(({ lit }) => lit(role === 'city-officer'))
}

/** At their newest version, those that are not withdrawn, newest first. */
export async function listNewestDrafts(tx: Tx, actor: Actor) {
  const rows = await visibleDrafts(tx, actor)
    .distinctOn('id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .filter(({ withdrawn }) => !withdrawn)
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .slice(0, MOST_LISTED)
}

/** Newest first. */
export function listVersions(tx: Tx, actor: Actor, id: DraftId) {
  return visibleDrafts(tx, actor)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

/** @returns whether nobody else had written this version before */
export async function addVersion(tx: Tx, row: DraftRow) {
  const added = await tx
    .withTables<Tables>()
    .insertInto('whatIf.draftVersion')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) === 1
}

export function addComparison(tx: Tx, row: ComparisonRow) {
  return tx.withTables<Tables>().insertInto('whatIf.comparison').values(row).execute()
}

/** Newest first, without what they came to. */
export function listComparisonLines(tx: Tx, actor: Actor) {
  return visibleComparisons(tx, actor)
    .select(['id', 'keptAt', 'keptBy', 'keptByName', 'name'])
    .orderBy('keptAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export function findComparison(tx: Tx, actor: Actor, id: ComparisonId) {
  return visibleComparisons(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
}
