import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { HouseText } from '../model/contract.ts'
import type { InstrumentId } from '../model/instrument.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about wordings begins here: those of the own house. */
function visibleTexts(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('instruments.loadedText')
    .where('institutionId', '=', institutionId as InstitutionId)
}

export async function listTexts(tx: Tx, actor: Actor): Promise<HouseText[]> {
  const rows = await visibleTexts(tx, actor)
    .selectAll()
    .orderBy('loadedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toText)
}

/** For each variant the one that counts now: the newest that was not withdrawn. */
export async function listTextsInUse(tx: Tx, actor: Actor, instrument?: InstrumentId) {
  const rows = await visibleTexts(tx, actor)
    .$if(instrument !== undefined, (query) =>
      query.where('instrument', '=', instrument as InstrumentId),
    )
    .where('withdrawnAt', 'is', null)
    .distinctOn(['instrument', 'variant'])
    .selectAll()
    .orderBy('instrument')
    .orderBy('variant')
    .orderBy('loadedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toText)
}

export async function findText(tx: Tx, actor: Actor, id: string) {
  const row = await visibleTexts(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
  return row && toText(row)
}

export async function addText(tx: Tx, row: Tables['instruments.loadedText']) {
  await tables(tx).insertInto('instruments.loadedText').values(row).execute()
}

export async function withdrawText(
  tx: Tx,
  { institutionId, accountId }: Actor,
  id: string,
  at: HouseText['loadedAt'],
) {
  await tables(tx)
    .updateTable('instruments.loadedText')
    .set({ withdrawnAt: at, withdrawnBy: accountId })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .execute()
}

function toText({ items, ...row }: Tables['instruments.loadedText']): HouseText {
  return { ...row, items: items as HouseText['items'] }
}
