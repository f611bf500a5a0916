import { z } from 'zod'
import { Figure } from '#indicators/model/figure.ts'
import { PeriodName } from '#indicators/model/period.ts'
import { DistrictCode } from '#places/model/district.ts'
import { Level } from '#places/model/institution.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Instant } from '#platform/model/time.ts'
import { LayoutId } from './layout.ts'

const offices = ['city-officer', 'district-officer'] as const

/** Without a period: the last month that is over. */
export const asked = { period: PeriodName.optional() }

/** A district of the city, or a house of the district. */
const Child = z.object({
  id: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  level: Level.nullable(),
})
export type Child = z.infer<typeof Child>

/** Everything that one page shows: the figures of the place, and a few of each part of it. */
export const Board = z.object({
  period: PeriodName,
  /** What may be chosen instead, the newest first. */
  periods: z.array(PeriodName),
  place: z.object({
    level: z.enum(['city', 'district', 'institution']),
    id: z.string().nullable(),
    name: z.object({ zh: z.string(), en: z.string() }),
    districtCode: DistrictCode.nullable(),
  }),
  /** When the figures of the period were reckoned last; null: never. */
  reckonedAt: Instant.nullable(),
  figures: z.array(Figure),
  children: z.array(Child),
  childFigures: z.array(Figure),
  /** Coverage at the end of each year since the policy: the line against its goals. */
  line: z.array(Figure),
})
export type Board = z.infer<typeof Board>

export const openCity = endpoint({
  method: 'GET',
  path: '/city/overview',
  summary: 'The figures of the city in a period, and some of each district',
  roles: ['city-officer'],
  input: z.object(asked),
  output: Board,
})

const gone = {
  'no-such-place': {
    zh: '没有找到这个区或机构，或者它不归您看。请从地图或列表里选。',
    en: 'No such district or institution, or not yours to see.',
  },
}

export const openDistrict = endpoint({
  method: 'GET',
  path: '/city/districts/:districtCode',
  summary: 'The figures of one district, and some of each institution in it',
  roles: offices,
  input: z.object({ districtCode: DistrictCode, ...asked }),
  output: Board,
  refusals: gone,
})

export const openHouse = endpoint({
  method: 'GET',
  path: '/city/institutions/:institutionId',
  summary: 'The figures of one institution, as the office sees them',
  roles: offices,
  input: z.object({ institutionId: InstitutionId, ...asked }),
  output: Board,
  refusals: gone,
})

const unknownLayout = {
  'no-such-layout': {
    zh: '没有找到这个版式。它可能已经改过，请重新选择。',
    en: 'No such layout. Choose again.',
  },
}

export const downloadWorkbook = endpoint({
  method: 'GET',
  path: '/city/workbook',
  summary: 'Figures of a period in the cells of a layout, as .xlsx; a district gets its own copy',
  roles: offices,
  input: z.object({ ...asked, layoutId: LayoutId.optional() }),
  output: SentFile,
  refusals: unknownLayout,
})

export const downloadReport = endpoint({
  method: 'GET',
  path: '/city/report',
  summary: 'The report of a period on one page, as .docx; a district gets its own copy',
  roles: offices,
  input: z.object(asked),
  output: SentFile,
})
