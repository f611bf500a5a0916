import type { Deps } from '#platform/server/deps.ts'
import type { BatchId } from '../model/contract.ts'
import type { ImportKind } from '../model/kind.ts'
import type { Cells } from '../model/line.ts'
import { type Judged, readLine } from '../model/read-line.ts'
import type { LineRow } from './tables.ts'

/** Binds the sealed row to its place. */
const about = (batchId: BatchId, n: number) => `imports.line/${batchId}/${n}`

export function sealCells({ vault }: Deps, batchId: BatchId, n: number, cells: Cells) {
  return vault.seal(JSON.stringify(cells), about(batchId, n))
}

/** The row as it was written; nothing of one that was imported already. */
export function openCells({ vault }: Deps, { batchId, n, sealed }: LineRow): Cells {
  return sealed ? (JSON.parse(vault.open(sealed, about(batchId, n))) as Cells) : {}
}

export function judge(deps: Deps, kind: ImportKind, cells: Cells): Judged {
  return readLine(kind, cells, { now: deps.now(), demo: deps.demo ?? false })
}

export function printFor({ vault }: Deps, kind: ImportKind, print: string) {
  return vault.blindIndex(print, `imports.${kind}`)
}
