import { z } from 'zod'
import { DistrictCode } from '#places/model/district.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const DesignationId = z.uuid().brand('DesignationId')
export type DesignationId = z.infer<typeof DesignationId>

/** 基层培育基地 (15 in the source) and 培育单位 (over 200). */
export const DesignationKind = z.enum(['base', 'unit'])
export type DesignationKind = z.infer<typeof DesignationKind>

export const designationKindWords: Record<DesignationKind, Words> = {
  base: { zh: '基层培育基地', en: 'Grassroots base' },
  unit: { zh: '培育单位', en: 'Cultivated unit' },
}

export const DesignationFacts = z.object({
  institutionId: InstitutionId,
  kind: DesignationKind,
  batch: z.string().trim().min(1).max(40),
  year: z.int().min(2000).max(2100),
  from: Day,
})

export const Designation = DesignationFacts.extend({
  id: DesignationId,
  institution: z.string(),
  districtCode: DistrictCode,
  until: Day.nullable(),
  endReason: z.string(),
  version: z.int(),
})
export type Designation = z.infer<typeof Designation>
