import { z } from 'zod'
import { sheetWords } from '#imports/model/sheet-words.ts'
import { DistrictCode } from '#places/model/district.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { archiveWords, bodyLimitFor, fileFields, SentFile } from '#platform/model/file.ts'
import { Day } from '#platform/model/time.ts'
import { AllianceMember, MemberId } from './placement.ts'
import { QualificationLevel } from './qualification.ts'
import { notInFuture } from './refusals.ts'
import { Employment, Tier } from './worker.ts'

const offices = ['district-officer', 'city-officer'] as const

export const InstitutionLine = z.object({
  institutionId: InstitutionId,
  name: z.string(),
  districtCode: DistrictCode,
  headcount: z.int(),
  fte: z.number(),
  /** Who holds a certificate of this level as the highest. */
  certified: z.int(),
  positions: z.int(),
  filled: z.int(),
  /** Registrations that lapse within the days of warning, or have lapsed. */
  expiring: z.int(),
})
export type InstitutionLine = z.infer<typeof InstitutionLine>

/** A mix over all workers within sight: each is counted once. */
const mixOf = <Key extends string>(keys: readonly Key[]) =>
  z.array(z.object({ key: z.enum(keys as [Key, ...Key[]]), workers: z.int() }))

export const readWorkforce = endpoint({
  method: 'GET',
  path: '/workforce/overview',
  summary: 'Workers by institution, by certificate, by source, within my city or district',
  roles: offices,
  input: z.object({ district: DistrictCode.optional() }),
  output: z.object({
    headcount: z.int(),
    fte: z.number(),
    institutions: z.array(InstitutionLine),
    levels: mixOf([...QualificationLevel.options, 'none']),
    employments: mixOf(Employment.options),
    tiers: mixOf([...Tier.options, 'none']),
    /** Appointments that the rule covers, and all that there are. */
    appointments: z.object({ covered: z.int(), all: z.int() }),
  }),
})

export const exportWorkforce = endpoint({
  method: 'POST',
  path: '/workforce/export',
  reads: true,
  summary: 'The workers within my sight as .xlsx; it is on record',
  roles: ['lead', ...offices],
  input: z.object({}),
  output: SentFile,
})

export const listAlliance = endpoint({
  method: 'GET',
  path: '/workforce/alliance',
  summary: 'Members of the teaching alliance',
  roles: ['lead', 'social-worker', ...offices],
  input: z.object({}),
  output: z.object({ members: z.array(AllianceMember) }),
})

export const addMember = endpoint({
  method: 'POST',
  path: '/workforce/alliance',
  summary: 'Put an institution of the register, or a department of a university, on the list',
  roles: ['city-officer'],
  input: z.object({
    /** Of the register; without it the member is a department of a university. */
    institutionId: InstitutionId.nullable(),
    name: z.string().trim().max(80).default(''),
    since: Day,
  }),
  output: z.object({ id: MemberId }),
  refusals: {
    ...notInFuture,
    'no-such-institution': { zh: '没有找到这家机构。', en: 'No such institution.' },
    'name-missing': { zh: '请写明院校和系的名称。', en: 'Name the university and department.' },
    'member-already': { zh: '已经是成员单位。', en: 'A member already.' },
  },
})

const FILE_BYTES = 1_048_576

export const fetchWorkerSheet = endpoint({
  method: 'POST',
  path: '/workforce/imports/sheet',
  reads: true,
  summary: 'The empty workbook in which a house lists its workers',
  roles: ['lead'],
  input: z.object({}),
  output: SentFile,
})

export const importWorkers = endpoint({
  method: 'POST',
  path: '/workforce/imports',
  summary:
    'Read a list of workers; nothing is written before it is confirmed, nor while a row is wrong',
  roles: ['lead'],
  bodyLimit: bodyLimitFor(FILE_BYTES),
  input: z.object({ ...fileFields(FILE_BYTES), confirmed: z.boolean() }),
  output: z.object({
    added: z.int(),
    /** Of the same name, since the same day: on record already, and left as they are. */
    known: z.int(),
    faults: z.array(z.string()),
    written: z.boolean(),
  }),
  refusals: { ...archiveWords, ...sheetWords },
})
