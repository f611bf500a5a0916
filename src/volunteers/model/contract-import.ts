import { z } from 'zod'
import { LineFault } from '#imports/model/line.ts'
import { sheetWords } from '#imports/model/sheet-words.ts'
import { endpoint } from '#platform/model/contract.ts'
import { archiveWords, bodyLimitFor, fileFields, SentFile } from '#platform/model/file.ts'
import { VolunteerId, VolunteerState } from './volunteer.ts'

const staff = ['social-worker', 'lead'] as const

const FILE_BYTES = 1_048_576
/** All of it is one transaction; no house has so many. */
export const MOST_LISTED = 1000

/** `known` is certainly on the roll, `alike` has a telephone of the roll under another name. */
export const ListState = z.enum(['fine', 'faulty', 'known', 'alike'])
export type ListState = z.infer<typeof ListState>

/** A row of the list as it is shown before the yes. */
export const ListLine = z.object({
  /** As Excel counts: the first row is 1. */
  n: z.int(),
  name: z.string(),
  state: ListState,
  isMinor: z.boolean(),
  faults: z.array(LineFault),
  /** Who on the roll it is, or may be. */
  onRoll: z
    .object({ id: VolunteerId, number: z.string(), name: z.string(), state: VolunteerState })
    .nullable(),
})
export type ListLine = z.infer<typeof ListLine>

const refusals = {
  ...archiveWords,
  ...sheetWords,
  'list-too-long': {
    zh: `一次最多导入 ${MOST_LISTED} 位志愿者。请分成几个文件，一个一个上传。`,
    en: `At most ${MOST_LISTED} volunteers at once. Send them in several files.`,
  },
}

export const fetchListSheet = endpoint({
  method: 'POST',
  path: '/volunteers/imports/sheet',
  reads: true,
  summary: 'The empty workbook for a list of volunteers, with the titles of the export',
  roles: staff,
  input: z.object({}),
  output: SentFile,
})

export const checkList = endpoint({
  method: 'POST',
  path: '/volunteers/imports/check',
  reads: true,
  summary: 'Read a list of volunteers and say what would become of each row; nothing is written',
  roles: staff,
  bodyLimit: bodyLimitFor(FILE_BYTES),
  input: z.object(fileFields(FILE_BYTES)),
  output: z.object({
    /** Of the bytes of the file: the yes is to these, and names them. */
    digest: z.string(),
    /** What was not read: other columns, other sheets. */
    notes: z.array(z.string()),
    lines: z.array(ListLine),
  }),
  refusals,
})

export const importList = endpoint({
  method: 'POST',
  path: '/volunteers/imports',
  summary: 'Put all rows that are fine on the roll as applied, or none of them',
  roles: staff,
  bodyLimit: bodyLimitFor(FILE_BYTES),
  input: z.object({
    ...fileFields(FILE_BYTES),
    digest: z.string().regex(/^[0-9a-f]{64}$/, '请先核对文件，再确认导入'),
    /** Rows with a telephone of the roll of which somebody has said: another person. */
    others: z.array(z.int().min(1).max(100_000)).max(MOST_LISTED).default([]),
  }),
  output: z.object({ added: z.int(), leftOut: z.int() }),
  refusals: {
    ...refusals,
    'list-changed': {
      zh: '这个文件和刚才核对的不是同一份，没有导入。请重新上传，看过核对结果再确认。',
      en: 'This is not the file that was checked; nothing was imported. Upload it again.',
    },
    'roll-changed': {
      zh: '刚刚有人登记了名单里的同一个证件号，没有导入。请重新上传，再核对一次。',
      en: 'Somebody has just put one of these numbers on the roll; nothing was imported. Check again.',
    },
  },
})
