import { hash } from 'node:crypto'
import type { IndexRow } from '../model/index-row.ts'

/** 64 bits of what both sides must agree on about a study, as a signed number for PostgreSQL’s bigint. */
export function rowPrint(row: Pick<IndexRow, 'studyUid' | 'code' | 'rev' | 'state' | 'manifest'>) {
  const { studyUid, code, rev, state, manifest } = row
  const text = [studyUid, code, rev, state, manifest].join(' ')
  return hash('sha256', text, 'buffer').readBigInt64BE().toString()
}
