import type { Deps } from '#platform/server/deps.ts'
import type { ImportId } from '../../model/contract-import.ts'
import { type ImportRow, type RowFault, readRow } from '../../model/import-row.ts'
import type { InsuredId } from '../../model/insured.ts'
import { insuredIdOf } from '../identity.ts'
import type { Chunk } from './read-list.ts'

const about = (importId: ImportId, n: number) => `enrolment.import_chunk/${importId}/${n}`

export function sealChunk({ vault }: Deps, importId: ImportId, n: number, chunk: Chunk) {
  return vault.seal(JSON.stringify(chunk), about(importId, n))
}

export function openChunk({ vault }: Deps, importId: ImportId, n: number, sealed: Buffer): Chunk {
  return JSON.parse(vault.open(sealed, about(importId, n))) as Chunk
}

export interface Fine extends ImportRow {
  readonly line: number
  readonly insuredId: InsuredId
}

/** Every row by itself, without a look at anything else. */
export function judge(chunk: Chunk, deps: Deps) {
  const fine: Fine[] = []
  const faulty: { line: number; faults: RowFault[] }[] = []
  for (const { line, cells } of chunk) {
    const { row, faults } = readRow(cells, { demo: deps.demo ?? false })
    if (row) fine.push({ ...row, line, insuredId: insuredIdOf(row.number, deps) })
    else faulty.push({ line, faults })
  }
  return { fine, faulty }
}
