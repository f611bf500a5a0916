import type { LineFault } from '#imports/model/line.ts'
import { readWorkbook } from '#imports/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type ListState, MOST_LISTED } from '../model/contract-import.ts'
import { listColumns } from '../model/list-columns.ts'
import { type ListedVolunteer, type ReadRow, readListRow } from '../model/list-row.ts'
import { type OnRoll, readRoll } from './roll.ts'

type Read = ReadRow & { readonly n: number }

/** What would become of a row, and who on the roll it is, or may be. */
export interface Judged extends Read {
  readonly state: ListState
  readonly who: OnRoll | undefined
}

/** @throws Refusal of sheetWords, list-too-long */
export async function readList(
  { fileName, base64 }: { readonly fileName: string; readonly base64: string },
  { now, demo = false }: Deps,
) {
  const { rows, notes } = await readWorkbook(fileName, base64, listColumns)
  if (rows.length > MOST_LISTED) throw new Refusal('list-too-long', 400, { field: 'base64' })
  const reckoning = { now: now(), demo }
  return { notes, rows: rows.map(({ n, cells }) => ({ n, ...readListRow(cells, reckoning) })) }
}

export async function judge(
  tx: Tx,
  actor: Actor,
  rows: readonly Read[],
  deps: Deps,
): Promise<Judged[]> {
  const find = await readRoll(tx, actor, deps)
  const findTwin = rememberRows()
  return rows.map((row): Judged => {
    const { n, volunteer, faults } = row
    if (!volunteer) return { ...row, state: 'faulty', who: undefined }
    const twice = findTwin(n, volunteer)
    if (twice) return { ...row, state: 'faulty', faults: [...faults, twice], who: undefined }
    const match = find(volunteer)
    if (!match) return { ...row, state: 'fine', who: undefined }
    return { ...row, state: match.isSure ? 'known' : 'alike', who: match.who }
  })
}

/** The same person twice in one list, by number or by name and telephone: the first row counts. */
function rememberRows() {
  const first = new Map<string, number>()
  return (n: number, { identityNumber, name, phone }: ListedVolunteer): LineFault | undefined => {
    const tellings = [
      { column: 'phone', key: `${name} ${phone}`, what: '姓名和电话' },
      { column: 'identityNumber', key: identityNumber, what: '证件号码' },
    ].filter(({ key }) => key !== '')
    const twin = tellings.find(({ key }) => first.has(key))
    for (const { key } of tellings) if (!first.has(key)) first.set(key, n)
    if (!twin) return
    const message = `${twin.what}与第 ${first.get(twin.key)} 行相同，请删去一行。`
    return { column: twin.column, code: 'row-twice', message }
  }
}
