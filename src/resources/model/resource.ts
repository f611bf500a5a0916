import { z } from 'zod'
import { Domain } from '#casework/model/code-lists.ts'
import { DistrictCode } from '#places/model/district.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { EligibilityRule } from './eligibility.ts'

export const ResourceId = z.uuid().brand('ResourceId')
export type ResourceId = z.infer<typeof ResourceId>

/** The four words of HSDS 3 for `service.status`. */
export const ResourceStatus = z.enum(['active', 'inactive', 'defunct', 'temporarily closed'])
export type ResourceStatus = z.infer<typeof ResourceStatus>

export const resourceStatusWords: Record<ResourceStatus, Words> = {
  active: { zh: '在办', en: 'Active' },
  inactive: { zh: '停办', en: 'Inactive' },
  defunct: { zh: '已撤销', en: 'Defunct' },
  'temporarily closed': { zh: '暂停', en: 'Temporarily closed' },
}

export const Cost = z.enum(['free', 'paid', 'unknown'])
export type Cost = z.infer<typeof Cost>

export const costWords: Record<Cost, Words> = {
  free: { zh: '不收费', en: 'Free' },
  paid: { zh: '收费', en: 'Paid' },
  unknown: { zh: '不清楚收不收费', en: 'Not known' },
}

const line = (most: number) => z.string().trim().max(most)

/** What somebody writes into the directory: who offers what to whom, and how it is reached. */
export const ResourceContent = z.object({
  name: line(80).min(1),
  provider: z.object({
    name: line(80).min(1),
    about: line(500),
    /** The institution whose contacts have accounts here; without one they get a link. */
    institutionId: InstitutionId.nullable(),
  }),
  description: line(2000),
  status: ResourceStatus,
  /** A short notice: moved, no new applications until … */
  alert: line(200),
  needs: z.array(Domain).max(12),
  /** Where people have to live; none means the whole city. */
  districts: z.array(DistrictCode).max(17),
  eligibility: z.object({ prose: line(2000), rule: EligibilityRule.nullable() }),
  documents: z.array(line(120).min(1)).max(20),
  cost: Cost,
  costNote: line(200),
  /** The most money that it gives to one person, in fen; null where it gives none, or nobody knows. */
  givesUpTo: z.int().min(0).max(1_000_000_000).nullable(),
  schedule: line(200),
  place: line(200),
  /** Whom to ask for, and where. */
  contact: line(80),
})
export type ResourceContent = z.infer<typeof ResourceContent>

export const Capacity = z.object({
  available: z.int().min(0).max(100_000).nullable(),
  maximum: z.int().min(0).max(100_000).nullable(),
  unit: z.string().trim().max(20),
  updatedAt: Instant.nullable(),
})
export type Capacity = z.infer<typeof Capacity>

/** Of our own loops over the last year; null below `FEWEST_LOOPS`. */
export const Success = z.object({ ended: z.int(), delivered: z.int() }).nullable()
export type Success = z.infer<typeof Success>

/** Fewer than these say nothing, and could tell whose they were. */
export const FEWEST_LOOPS = 5

export const Resource = z.object({
  id: ResourceId,
  institutionId: InstitutionId,
  /** The house that keeps the entry. */
  keeper: z.string(),
  isOurs: z.boolean(),
  content: ResourceContent,
  capacity: Capacity,
  verifiedAt: Instant.nullable(),
  published: z.boolean(),
  success: Success,
  version: z.int(),
})
export type Resource = z.infer<typeof Resource>

export function emptyContent(): ResourceContent {
  return {
    ...{ name: '', provider: { name: '', about: '', institutionId: null }, description: '' },
    ...{ status: 'active', alert: '', needs: [], districts: [] },
    eligibility: { prose: '', rule: null },
    ...{ documents: [], cost: 'unknown', costNote: '', givesUpTo: null },
    ...{ schedule: '', place: '', contact: '' },
  }
}

export const NO_CAPACITY: Capacity = { available: null, maximum: null, unit: '', updatedAt: null }
