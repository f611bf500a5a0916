import { z } from 'zod'
import { refusalWords } from '#access/model/refusal-words.ts'
import { duplicateWords } from '#people/model/refusals.ts'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { archiveWords, bodyLimitFor, fileFields, SentFile } from '#platform/model/file.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { MOST_ROWS } from './column.ts'
import { IMPORTERS, ImportKind } from './kind.ts'
import { Line, LineState } from './line.ts'
import { sheetWords } from './sheet-words.ts'

/** A sheet of 5 000 rows is less than one megabyte. */
export const SHEET_BYTES = 5 * 1_048_576

export const BatchId = z.uuid().brand('BatchId')
export type BatchId = z.infer<typeof BatchId>

/** One file: read, looked at, and then taken over or left. */
export const Batch = z.object({
  id: BatchId,
  kind: ImportKind,
  fileName: z.string(),
  /** Rows are being compared · waits for a yes · rows are being written · over. */
  state: z.enum(['checking', 'ready', 'importing', 'done']),
  total: z.int().max(MOST_ROWS),
  counts: z.record(LineState, z.int()),
  /** What was found in the sheet besides rows, in sentences. */
  notes: z.array(z.string()),
  at: Instant,
  version: z.int(),
})
export type Batch = z.infer<typeof Batch>

const gone = {
  'no-such-import': {
    zh: '没有找到这次导入。它可能已经放弃，或者过了七天已自动删除。请重新上传。',
    en: 'No such import. It was dropped, or forgotten after seven days. Upload the file again.',
  },
} as const satisfies Record<string, Words>
const notYours = {
  'kind-not-yours': {
    zh: '您当前的身份不能导入这一类。服务对象和旧个案由医务社工或主任导入，账号由系统管理员导入。',
    en: 'Your present role may not import these. Patients and cases are for social workers, accounts for the system administrator.',
  },
} as const satisfies Record<string, Words>

const which = { batchId: BatchId }

export const downloadSheet = endpoint({
  method: 'GET',
  path: '/imports/sheets/:kind',
  summary: 'An empty workbook to fill in, with an explanation',
  roles: IMPORTERS,
  input: z.object({ kind: ImportKind }),
  output: SentFile,
  refusals: { ...notYours, 'sheet-reader-busy': sheetWords['sheet-reader-busy'] },
})

export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  summary: 'What I have uploaded in the last seven days, newest first',
  roles: IMPORTERS,
  input: z.object({}),
  output: z.object({ batches: z.array(Batch) }),
})

export const beginImport = endpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Upload a filled workbook; it is read, and nothing is written',
  roles: IMPORTERS,
  bodyLimit: bodyLimitFor(SHEET_BYTES),
  input: z.object({ kind: ImportKind, ...fileFields(SHEET_BYTES) }),
  output: Batch,
  refusals: { ...notYours, ...archiveWords, ...sheetWords },
})

export const openImport = endpoint({
  method: 'GET',
  path: '/imports/:batchId',
  summary: 'How far an import is',
  roles: IMPORTERS,
  input: z.object(which),
  output: Batch,
  refusals: gone,
})

export const checkImport = endpoint({
  method: 'POST',
  path: '/imports/:batchId/checks',
  summary: 'Compare the next rows with what is on record; again until none is unchecked',
  roles: IMPORTERS,
  input: z.object(which),
  output: Batch,
  refusals: gone,
})

export const listLines = endpoint({
  method: 'GET',
  path: '/imports/:batchId/lines',
  summary: 'The rows of one state, in the order of the sheet',
  roles: IMPORTERS,
  input: z.object({
    ...which,
    state: LineState,
    /** The row after which to go on. */
    after: z.coerce.number().int().min(0).max(2_000_000).default(0),
  }),
  output: z.object({ lines: z.array(Line), more: z.boolean() }),
  refusals: gone,
})

export const decideLine = endpoint({
  method: 'PUT',
  path: '/imports/:batchId/lines/:n/decision',
  summary: 'Say whether the person of a row is one who is on record, or another',
  roles: IMPORTERS,
  input: z.object({
    ...which,
    n: z.coerce.number().int().min(1).max(2_000_000),
    /** Who it is; null: none of those who are alike. */
    sameAs: PersonId.nullable(),
    version: z.int(),
  }),
  output: Batch,
  refusals: {
    ...gone,
    'no-such-line': { zh: '没有找到这一行。请刷新页面。', en: 'No such row. Reload the page.' },
    'nothing-to-decide': {
      zh: '这一行不需要再核对。请刷新页面看最新情况。',
      en: 'There is nothing to decide about this row. Reload the page.',
    },
  },
})

export const downloadCorrections = endpoint({
  method: 'GET',
  path: '/imports/:batchId/corrections',
  summary: 'The rows that need mending, with red cells and comments, to be uploaded again',
  roles: IMPORTERS,
  input: z.object(which),
  output: SentFile,
  refusals: { ...gone, 'sheet-reader-busy': sheetWords['sheet-reader-busy'] },
})

/** Told once, when the account is made: it stands nowhere else. */
export const NewAccount = z.object({
  name: z.string(),
  username: z.string(),
  code: z.string(),
  expiresAt: Instant,
})
export type NewAccount = z.infer<typeof NewAccount>

export const confirmImport = endpoint({
  method: 'POST',
  path: '/imports/:batchId/confirmations',
  summary: 'Write the next rows that are fine; again until the import is done',
  roles: IMPORTERS,
  input: z.object(which),
  output: z.object({ batch: Batch, accounts: z.array(NewAccount) }),
  refusals: {
    ...gone,
    ...duplicateWords,
    ...refusalWords,
    'import-unchecked': {
      zh: '还有行没有核对完。请等核对完成，再确认导入。',
      en: 'Some rows are not compared yet. Wait for that before confirming.',
    },
    'import-done': {
      zh: '这次导入已经完成。要再导入，请重新上传。',
      en: 'This import is over. Upload a file to begin another.',
    },
  },
})

export const dropImport = endpoint({
  method: 'DELETE',
  path: '/imports/:batchId',
  summary: 'Forget an uploaded file; what was imported stays',
  roles: IMPORTERS,
  input: z.object(which),
  output: z.object({}),
  refusals: gone,
})
