import { z } from 'zod'
import { DistrictCode } from '#places/model/district.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { PeriodName } from './period.ts'

export const IndicatorCode = z.enum([
  ...(['C1', 'C2', 'C3', 'C4'] as const),
  ...(['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'W10'] as const),
  ...(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'] as const),
  ...(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'] as const),
  ...(['M1', 'M2', 'M3'] as const),
  ...(['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const),
  ...(['A1', 'A2', 'X1', 'X2', 'D1'] as const),
  ...(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10'] as const),
  ...(['P1', 'P2', 'P3', 'P4', 'B1', 'T1'] as const),
])
export type IndicatorCode = z.infer<typeof IndicatorCode>

export const Place = z.discriminatedUnion('level', [
  z.object({ level: z.literal('city') }),
  z.object({ level: z.literal('district'), districtCode: DistrictCode }),
  z.object({ level: z.literal('institution'), institutionId: InstitutionId }),
])
export type Place = z.infer<typeof Place>

/** One figure for the place, or one for each district or institution in it. */
export const By = z.enum(['total', 'district', 'institution'])
export type By = z.infer<typeof By>

/** Why there is no number, or what to know about it. */
export const FigureNote = z.enum([
  'hidden',
  'no-denominator',
  'no-source',
  'not-reckoned',
  'open-cohort',
])
export type FigureNote = z.infer<typeof FigureNote>

const reckoned = {
  /** Null: hidden, nothing to divide by, or not there; `note` says which. Never 0 instead. */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Fewer than five persons, or what would give them away. */
  hidden: z.boolean(),
  note: FigureNote.nullable(),
}

export const FigurePart = z.object({ key: z.string(), ...reckoned })
export type FigurePart = z.infer<typeof FigurePart>

export const Figure = z.object({
  code: IndicatorCode,
  version: z.int(),
  /** `id` is the code of the district or the id of the institution; null for the city. */
  place: z.object({
    level: z.enum(['city', 'district', 'institution']),
    id: z.string().nullable(),
  }),
  period: PeriodName,
  ...reckoned,
  /** What belongs to it and is shown beside it; named in the definition, never added up. */
  parts: z.array(FigurePart),
})
export type Figure = z.infer<typeof Figure>
