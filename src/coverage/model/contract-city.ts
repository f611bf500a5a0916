import { z } from 'zod'
import { DistrictCode } from '#places/model/district.ts'
import { Level, Specialty } from '#places/model/institution.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Day } from '#platform/model/time.ts'
import { Status } from './fact.ts'

const offices = ['district-officer', 'city-officer'] as const

/** Which institutions are counted: the public ones, or all. */
export const Scope = z.enum(['public', 'all'])
export type Scope = z.infer<typeof Scope>

/** Missing in the request means today. */
const on = Day.optional()

export const HouseLine = z.object({
  institutionId: InstitutionId,
  name: z.string(),
  districtCode: DistrictCode,
  level: Level.nullable(),
  status: Status.nullable(),
  /** Since when. */
  from: Day.nullable(),
  /** Stated, and not decided yet. */
  waiting: z.int(),
})
export type HouseLine = z.infer<typeof HouseLine>

export const listHouses = endpoint({
  method: 'GET',
  path: '/coverage/institutions',
  summary: 'The medical institutions of my district, or of one of the city, with what is confirmed',
  roles: offices,
  input: z.object({ district: DistrictCode.optional(), on, status: Status.optional() }),
  output: z.object({ on: Day, institutions: z.array(HouseLine) }),
})

const stages = { staffed: z.int(), post: z.int(), department: z.int() }
const Count = z.object({
  /** How many are on the register: what the share is a share of. */
  institutions: z.int(),
  ...stages,
  preparing: z.int(),
  /** How many have said nothing that is confirmed. */
  unknown: z.int(),
})
export type Count = z.infer<typeof Count>

const Range = z.object({ least: z.number(), most: z.number() })

/** The staffing gap of several houses: those of whom the norm speaks, and how many others there are. */
export const GapSum = z.object({
  covered: z.int(),
  notCovered: z.int(),
  needed: Range,
  missing: Range,
  fte: z.number(),
})
export type GapSum = z.infer<typeof GapSum>

export const CityCoverage = z.object({
  on: Day,
  scope: Scope,
  total: Count,
  byDistrict: z.array(Count.extend({ district: DistrictCode })),
  byLevel: z.array(Count.extend({ level: Level.nullable() })),
  /** At the end of each year, and on the day asked for. */
  line: z.array(z.object({ on: Day, ...stages })),
  bases: z.int(),
  units: z.int(),
  /** The norm that holds on the day; null where the city has chosen none. */
  normCode: z.string().nullable(),
  gap: GapSum.nullable(),
})
export type CityCoverage = z.infer<typeof CityCoverage>

const question = { on, scope: Scope.default('public') }

export const openCityCoverage = endpoint({
  method: 'GET',
  path: '/coverage/city',
  summary:
    'Coverage by district and level on a day, and over the years; an officer of a district sees that one',
  roles: offices,
  input: z.object(question),
  output: CityCoverage,
})

export const downloadCityCoverage = endpoint({
  method: 'GET',
  path: '/coverage/city/sheet',
  summary: 'The same as a workbook, with the institutions on a sheet of their own',
  roles: offices,
  input: z.object(question),
  output: SentFile,
})

export const HouseGap = z.object({
  institutionId: InstitutionId,
  name: z.string(),
  districtCode: DistrictCode,
  level: Level.nullable(),
  specialty: Specialty.nullable(),
  beds: z.int().nullable(),
  fte: z.number(),
  needed: Range.nullable(),
  missing: Range.nullable(),
})
export type HouseGap = z.infer<typeof HouseGap>

export const listGaps = endpoint({
  method: 'GET',
  path: '/coverage/gaps',
  summary: 'Institution by institution, what the chosen norm asks for and what is missing',
  roles: offices,
  input: z.object({ on }),
  output: z.object({ on: Day, normCode: z.string().nullable(), houses: z.array(HouseGap) }),
})
