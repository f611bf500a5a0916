import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { BUILT_IN, Cells, type Layout, type LayoutId } from '../model/layout.ts'
import { LineFault, readLayout } from '../model/layout-text.ts'
import { type Tables, tables } from './tables.ts'

export async function listLayouts(tx: Tx) {
  const rows = await tables(tx)
    .selectFrom('city.layout')
    .distinctOn('name')
    .selectAll()
    .orderBy('name')
    .orderBy('number', 'desc')
    .execute()
  return { layouts: [BUILT_IN, ...rows.map(toLayout)] }
}

export async function getLayout(tx: Tx, id: LayoutId | undefined): Promise<Layout> {
  if (id === undefined) return BUILT_IN
  const row = await tables(tx)
    .selectFrom('city.layout')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()
  if (!row) throw noSuch('layout')
  return toLayout(row)
}

interface Typed {
  readonly name: string
  readonly source: string
  readonly cells: string
}

export async function saveLayout(
  tx: Tx,
  actor: Actor,
  { name, source, cells: typed }: Typed,
  deps: Deps,
): Promise<Layout> {
  const { cells, faults } = readLayout(typed)
  const [first] = faults
  if (first) {
    const all = faults.slice(0, 20).map(({ line, code }) => ({
      ...{ field: 'cells', code, message: `第 ${line} 行：${LineFault[code].zh}` },
    }))
    throw new Refusal(first.code, 422, { field: 'cells', faults: all })
  }
  if (!Cells.safeParse(cells).success) throw new Refusal('layout-empty', 422, { field: 'cells' })
  const last = await tables(tx)
    .selectFrom('city.layout')
    .where('name', '=', name)
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row: Tables['city.layout'] = {
    ...{ id: deps.newId() as LayoutId, name, source, cells: JSON.stringify(cells) },
    ...{ number: (last?.number ?? 0) + 1, createdBy: actor.accountId, createdAt: deps.now() },
  }
  await tables(tx).insertInto('city.layout').values(row).execute()
  await record(tx, actor, 'city.save-layout', { kind: 'layout', id: row.id })
  return toLayout({ ...row, cells })
}

function toLayout({ createdBy: _, ...row }: Tables['city.layout']): Layout {
  return { ...row, cells: Cells.parse(row.cells) }
}
