import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Dated } from './dated.ts'
import type { BasisPoints, Fen } from './fen.ts'
import type { Cite } from './sources.ts'

/** 健康状况: as it was at the first enrolment of an unbroken run of years. */
export const HealthClass = z.enum(['healthy', 'pre-existing'])
export type HealthClass = z.infer<typeof HealthClass>

/** 自付责任, 医保目录外自费责任, 特药责任 by list. */
export const LIABILITIES = ['R1', 'R2', 'R3d', 'R3o', 'R3i'] as const
export type LiabilityId = (typeof LIABILITIES)[number]

/** 国内特药, 海外特药, 创新药. */
export const DrugListId = z.enum(['domestic', 'overseas', 'innovative'])
export type DrugListId = z.infer<typeof DrugListId>

/** By which way somebody belongs to basic insurance, and so into the plan. */
export const Route = z.enum(['resident', 'employee', 'state-groups', 'elsewhere'])
export type Route = z.infer<typeof Route>

/** Health class, and whether the years before were quiet: what chooses the bands. */
export const PROFILES = ['healthy', 'healthy-quiet', 'pre-existing', 'pre-existing-quiet'] as const
export type Profile = (typeof PROFILES)[number]

/** What the year of one insured adds up to; all that the amount owed depends on. */
export const MEASURES = [
  'afterBasic',
  'afterSerious',
  'remaining',
  'selfPay',
  'domestic',
  'overseas',
  'innovative',
] as const
export type Measure = (typeof MEASURES)[number]
export type YearSums = Readonly<Record<Measure, number>>

/**
 * A number of the product. Where it was not found, the two ends between which it lies: `worst` is
 * the end that pays the insured least.
 */
export interface Figure<Value extends number = number> {
  readonly worst: Value
  readonly best: Value
  readonly cite: Cite
}

/** A part of the year's sum and the rate at which it is paid; from included, to excluded. */
export interface Band {
  readonly from: Figure<Fen>
  /** Null: without end. */
  readonly to: Figure<Fen> | null
  readonly rate: Figure<BasisPoints>
  readonly measuredOn: Measure
  /** The lower end is the threshold of serious-illness insurance, whatever that is this year. */
  readonly followsLine?: true
}

export interface Liability {
  readonly id: LiabilityId
  readonly words: Words
  readonly bands: Readonly<Record<Profile, readonly Band[]>>
  readonly cap: Figure<Fen>
}

export interface DrugLists {
  /** How many drugs are on each list. */
  readonly counts: Readonly<Partial<Record<DrugListId, number>>>
  readonly cite: Cite
}

/** A policy year, as data. Two products with the same version never differ. */
export interface Product {
  readonly version: string
  readonly year: number
  readonly words: Words
  readonly premium: Figure<Fen>
  /** `from` null: the opening day was not found. */
  readonly enrolment: { readonly from: Day | null; readonly to: Day; readonly cite: Cite }
  readonly cover: { readonly from: Day; readonly to: Day; readonly cite: Cite }
  readonly liabilities: readonly Liability[]
  readonly totalCap: Figure<Fen>
  /** How many quiet years before this one change the deductible of R2; null where there is none. */
  readonly quietYears: { readonly needed: number; readonly cite: Cite } | null
  /** One drug, one implant: how much of it counts in a year. */
  readonly itemCaps: Readonly<Record<'drug' | 'implant', Figure<Fen>>>
  readonly lists: Dated<DrugLists>
  /** Liabilities that a route does not get. */
  readonly excluded: Readonly<Partial<Record<Route, { ids: readonly LiabilityId[]; cite: Cite }>>>
  /** A drug is not covered where a manufacturer's programme would have helped and was not asked. */
  readonly programmeFirst: Cite
  /** 购药补贴 of a year; null where there is none. */
  readonly drugSubsidy: Figure<Fen> | null
}

export function profileOf(healthClass: HealthClass, isQuiet: boolean): Profile {
  return isQuiet ? `${healthClass}-quiet` : healthClass
}

export const liabilityWords: Record<LiabilityId, Words> = {
  R1: { zh: '医保目录内自付', en: 'Own pay within the catalogue' },
  R2: { zh: '医保目录外住院自费', en: 'Inpatient costs outside the catalogue' },
  R3d: { zh: '国内特药', en: 'Special drugs, domestic list' },
  R3o: { zh: '海外特药', en: 'Special drugs, overseas list' },
  R3i: { zh: '创新药', en: 'Innovative drugs and therapies' },
}
