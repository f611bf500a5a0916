import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { archiveWords, bodyLimitFor, fileFields } from '#platform/model/file.ts'
import { Instant } from '#platform/model/time.ts'
import { goneWords } from './refusals.ts'

const clerk = ['insurance-clerk'] as const
/** A sheet of 100 000 rows takes some five megabytes, as text some eight. */
export const FILE_BYTES = 16 * 1_048_576

export const ImportId = z.uuid().brand('ImportId')
export type ImportId = z.infer<typeof ImportId>

/** One uploaded list, and how far it has come. */
export const ImportLine = z.object({
  id: ImportId,
  fileName: z.string(),
  state: z.enum(['checking', 'ready', 'writing', 'done']),
  total: z.int(),
  /** Looked at so far. */
  checked: z.int(),
  /** Written so far, and those that were on record when their turn came. */
  written: z.int(),
  fine: z.int(),
  known: z.int(),
  faulty: z.int(),
  imported: z.int(),
  at: Instant,
})
export type ImportLine = z.infer<typeof ImportLine>

const which = { importId: ImportId }
const gone = { 'no-such-import': goneWords('这次导入', 'import') }

export const beginImport = endpoint({
  method: 'POST',
  path: '/enrolment/imports',
  summary: 'Read a list of policies (.xlsx or .csv, up to 100 000 rows); nothing is written yet',
  bodyLimit: bodyLimitFor(FILE_BYTES),
  roles: clerk,
  input: z.object(fileFields(FILE_BYTES)),
  output: ImportLine,
  refusals: {
    ...archiveWords,
    'list-not-known': {
      zh: '只能导入 .xlsx 或 .csv 文件。',
      en: 'The list is an .xlsx or a .csv file.',
    },
    'list-without-titles': {
      zh: '前 6 行里没有找到表头。表头要有：姓名、身份证号、年度、参保途径、健康状况。',
      en: 'No titles were found in the first six rows.',
    },
    'list-too-long': {
      zh: '一次最多 100 000 行，请分成几个文件。',
      en: 'At most 100 000 rows at once; send it in parts.',
    },
    'list-empty': { zh: '表头下面没有内容。', en: 'There is nothing below the titles.' },
    'list-unreadable': {
      zh: '文件读不出来，可能已损坏。请重新另存后再试。',
      en: 'The file cannot be read. Save it anew and try again.',
    },
    'list-reader-busy': {
      zh: '正在读另一份名单，请一分钟后再试。',
      en: 'Another list is being read. Try again in a minute.',
    },
  },
})

export const listImports = endpoint({
  method: 'GET',
  path: '/enrolment/imports',
  summary: 'My lists, newest first',
  roles: clerk,
  input: z.object({}),
  output: z.object({ imports: z.array(ImportLine) }),
})

export const openImport = endpoint({
  method: 'GET',
  path: '/enrolment/imports/:importId',
  summary: 'How far an import has come',
  roles: clerk,
  input: z.object(which),
  output: ImportLine,
  refusals: gone,
})

export const checkImport = endpoint({
  method: 'POST',
  path: '/enrolment/imports/:importId/check',
  summary: 'Look at the next rows, and compare them with what is on record',
  roles: clerk,
  input: z.object(which),
  output: ImportLine,
  refusals: gone,
})

export const confirmImport = endpoint({
  method: 'POST',
  path: '/enrolment/imports/:importId/confirm',
  summary: 'Write the next rows that are fine',
  roles: clerk,
  input: z.object(which),
  output: ImportLine,
  refusals: {
    ...gone,
    'import-unchecked': {
      zh: '还没有核对完，请等核对结束。',
      en: 'It is not checked to the end yet.',
    },
  },
})

export const listFaults = endpoint({
  method: 'GET',
  path: '/enrolment/imports/:importId/faults',
  summary: 'The rows that cannot be imported, and why',
  roles: clerk,
  input: z.object({ ...which, after: z.coerce.number().int().min(0).default(0) }),
  output: z.object({
    rows: z.array(
      z.object({
        line: z.int(),
        faults: z.array(z.object({ column: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
    more: z.boolean(),
  }),
  refusals: gone,
})

export const dropImport = endpoint({
  method: 'POST',
  path: '/enrolment/imports/:importId/drop',
  summary: 'Forget the list; what was written stays',
  roles: clerk,
  input: z.object(which),
  output: z.object({}),
  refusals: gone,
})
