import { z } from 'zod'
import { type Actor, InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { DistrictCode } from './district.ts'
import { findUsccObstacle } from './uscc.ts'

export const InstitutionKind = z.enum([
  'hospital',
  'community-health-centre',
  'public-health',
  'city-office',
  'district-office',
  'social-work-agency',
  'foundation',
  'university',
  'association',
  'civil-affairs',
  'community',
  'other',
])
export type InstitutionKind = z.infer<typeof InstitutionKind>

/** 医院等级. Only hospitals and health centres are graded. */
export const Level = z.enum(['tertiary', 'secondary', 'primary', 'ungraded'])
export type Level = z.infer<typeof Level>

export const Specialty = z.enum([
  'general',
  'paediatrics',
  'psychiatry',
  'oncology',
  'rehabilitation',
  'chinese-medicine',
  'obstetrics',
  'infectious-diseases',
  'geriatrics',
  'other',
])
export type Specialty = z.infer<typeof Specialty>

export const Ownership = z.enum(['public', 'private'])
export type Ownership = z.infer<typeof Ownership>

/** How medical social work is organised there (医务社工的设置方式). */
export const WorkModel = z.enum([
  'own-department',
  'sub-department',
  'attached',
  'purchased',
  'stationed',
  'none',
])
export type WorkModel = z.infer<typeof WorkModel>

/** Open beds are a count on a day; an older count stays true for its day. */
export const BedCount = z.object({ openBeds: z.int().min(0).max(20_000), asOf: Day })
export type BedCount = z.infer<typeof BedCount>

export const WorkModelSince = z.object({ model: WorkModel, since: Day })
export type WorkModelSince = z.infer<typeof WorkModelSince>

/** What is put on record when an institution is entered or amended. */
export const InstitutionFacts = z.object({
  name: z.string().trim().min(2).max(80),
  districtCode: DistrictCode,
  kind: InstitutionKind,
  level: Level.nullable(),
  specialty: Specialty.nullable(),
  ownership: Ownership,
  /** 统一社会信用代码, as it stands on the certificate. */
  uscc: z.string().max(40).nullable(),
  parentId: InstitutionId.nullable(),
})
export type InstitutionFacts = z.infer<typeof InstitutionFacts>

export const InstitutionCard = InstitutionFacts.omit({ parentId: true }).extend({
  id: InstitutionId,
  /** The newest count, if there is one. */
  beds: BedCount.nullable(),
  workModel: WorkModelSince.nullable(),
  closedOn: Day.nullable(),
  version: z.int(),
})
export type InstitutionCard = z.infer<typeof InstitutionCard>

export const Institution = InstitutionCard.extend({
  parent: z.object({ id: InstitutionId, name: z.string() }).nullable(),
  bedCounts: z.array(BedCount),
  workModels: z.array(WorkModelSince),
})
export type Institution = z.infer<typeof Institution>

export const WriteObstacle = z.enum(['institution-not-yours', 'district-not-yours'])
export type WriteObstacle = z.infer<typeof WriteObstacle>

export const writeWords: Record<WriteObstacle, Words> = {
  'institution-not-yours': {
    zh: '这家机构不在您管理的范围内，您只能查看。如资料有误，请联系该机构或所在区。',
    en: 'This institution is not yours to change. Tell the institution or its district.',
  },
  'district-not-yours': {
    zh: '区级人员只能登记或修改本区的机构，请核对所选的区。',
    en: 'A district officer enters and amends institutions of the own district only.',
  },
}

type Writer = Pick<Actor, 'role' | 'institutionId' | 'districtCode'>
type Place = Pick<InstitutionCard, 'districtCode'> & { readonly id?: InstitutionId }

/** Who may write facts about an institution: the city and the technical side everywhere, a district its own, a lead the own house. */
export function findWriteObstacle(actor: Writer, place: Place): WriteObstacle | undefined {
  if (actor.role === 'city-officer' || actor.role === 'system-admin') return
  if (actor.role === 'district-officer')
    return actor.districtCode === place.districtCode ? undefined : 'district-not-yours'
  if (actor.role === 'lead' && place.id !== undefined && actor.institutionId === place.id) return
  return 'institution-not-yours'
}

/** The count that holds on a day: the newest one that is not later. */
export function bedsOn(counts: readonly BedCount[], day: Day): BedCount | undefined {
  return counts
    .filter(({ asOf }) => asOf <= day)
    .reduce<BedCount | undefined>(
      (newest, one) => (newest && newest.asOf >= one.asOf ? newest : one),
      undefined,
    )
}

const GRADED: readonly InstitutionKind[] = ['hospital', 'community-health-centre', 'public-health']

/** What is wrong with the facts about an institution; the code must be in its plain form already. */
export function findFactsObstacle({ kind, level, uscc }: InstitutionFacts) {
  if (level !== null && !GRADED.includes(kind)) return 'level-not-applicable'
  if (uscc !== null) return findUsccObstacle(uscc)
}
