import { z } from 'zod'
import { Domain } from '#casework/model/code-lists.ts'
import { DistrictCode } from '#places/model/district.ts'
import type { Words } from '#platform/model/words.ts'

export const InsuranceKind = z.enum(['employee', 'resident', 'elsewhere', 'none'])
export type InsuranceKind = z.infer<typeof InsuranceKind>

export const insuranceKindWords: Record<InsuranceKind, Words> = {
  employee: { zh: '职工医保', en: 'Employees’ insurance' },
  resident: { zh: '城乡居民医保', en: 'Residents’ insurance' },
  elsewhere: { zh: '外地医保', en: 'Insured elsewhere' },
  none: { zh: '没有医保', en: 'Not insured' },
}

export const DiagnosisGroup = z.enum([
  'oncology',
  'paediatric-blood',
  'renal',
  'heart-brain',
  'rare',
  'mental',
  'trauma',
  'obstetric',
  'chronic',
  'other',
])
export type DiagnosisGroup = z.infer<typeof DiagnosisGroup>

export const diagnosisGroupWords: Record<DiagnosisGroup, Words> = {
  oncology: { zh: '肿瘤', en: 'Cancer' },
  'paediatric-blood': { zh: '儿童血液病', en: 'Children’s blood diseases' },
  renal: { zh: '肾病、透析', en: 'Kidney, dialysis' },
  'heart-brain': { zh: '心脑血管', en: 'Heart and brain' },
  rare: { zh: '罕见病', en: 'Rare diseases' },
  mental: { zh: '精神心理', en: 'Mental health' },
  trauma: { zh: '创伤、烧伤', en: 'Injuries, burns' },
  obstetric: { zh: '孕产', en: 'Pregnancy and birth' },
  chronic: { zh: '其他慢性病', en: 'Other chronic diseases' },
  other: { zh: '其他', en: 'Other' },
}

/** Who is eligible, as far as a machine can tell: all of it has to be fulfilled. */
export const EligibilityRule = z.object({
  /** Whole years; both ends belong to it. */
  minimumAge: z.int().min(0).max(130).nullable(),
  maximumAge: z.int().min(0).max(130).nullable(),
  /** None means any. */
  insurance: z.array(InsuranceKind).max(4),
  diagnosisGroups: z.array(DiagnosisGroup).max(10),
  /** Of a head of the household, in fen. */
  mostMonthlyIncome: z.int().min(0).max(100_000_000).nullable(),
})
export type EligibilityRule = z.infer<typeof EligibilityRule>

/** What is known of somebody; what nobody has asked yet is null. */
export const ClientFacts = z.object({
  age: z.int().min(0).max(130).nullable(),
  district: DistrictCode.nullable(),
  insurance: InsuranceKind.nullable(),
  diagnosisGroup: DiagnosisGroup.nullable(),
  monthlyIncome: z.int().min(0).max(100_000_000).nullable(),
  need: Domain.nullable(),
})
export type ClientFacts = z.infer<typeof ClientFacts>

export const NOTHING_KNOWN: ClientFacts = {
  ...{ age: null, district: null, insurance: null, diagnosisGroup: null },
  ...{ monthlyIncome: null, need: null },
}

export const Answer = z.enum(['yes', 'no', 'unknown'])
export type Answer = z.infer<typeof Answer>

export const answerWords: Record<Answer, Words> = {
  yes: { zh: '符合', en: 'Eligible' },
  no: { zh: '不符合', en: 'Not eligible' },
  unknown: { zh: '还说不准', en: 'Not known yet' },
}

export const Criterion = z.enum([
  'need',
  'age',
  'district',
  'insurance',
  'diagnosis',
  'income',
  'prose-only',
])
export type Criterion = z.infer<typeof Criterion>

export const criterionWords: Record<Criterion, Words> = {
  need: { zh: '需要', en: 'Need' },
  age: { zh: '年龄', en: 'Age' },
  district: { zh: '所在的区', en: 'District' },
  insurance: { zh: '医保', en: 'Insurance' },
  diagnosis: { zh: '病种', en: 'Diagnosis' },
  income: { zh: '收入', en: 'Income' },
  'prose-only': { zh: '条件只有文字，要人来看', en: 'Only in prose: somebody has to read it' },
}

export const Eligibility = z.object({
  answer: Answer,
  /** Why not yes: each criterion that is not fulfilled, or of which nobody knows. */
  why: z.array(z.object({ criterion: Criterion, answer: Answer.exclude(['yes']) })),
})
export type Eligibility = z.infer<typeof Eligibility>

export interface EligibilityFacts {
  readonly rule: EligibilityRule | null
  /** None means the whole city. */
  readonly districts: readonly DistrictCode[]
  readonly needs: readonly Domain[]
}

/** Yes only when all is known and fulfilled; no as soon as one thing is not. */
export function decideEligibility(
  { rule, districts, needs }: EligibilityFacts,
  facts: ClientFacts,
): Eligibility {
  const asked: [Criterion, Answer][] = [
    // Where nobody has said what it helps with, nobody knows whether it helps.
    ['need', needs.length === 0 ? 'unknown' : among(needs, facts.need)],
    ['district', among(districts, facts.district)],
    ...(rule ? askRule(rule, facts) : [['prose-only', 'unknown'] satisfies [Criterion, Answer]]),
  ]
  const why = asked.flatMap(([criterion, answer]) =>
    answer === 'yes' ? [] : [{ criterion, answer }],
  )
  if (why.some(({ answer }) => answer === 'no')) return { answer: 'no', why }
  return { answer: why.length > 0 ? 'unknown' : 'yes', why }
}

function askRule(rule: EligibilityRule, facts: ClientFacts): [Criterion, Answer][] {
  const { minimumAge, maximumAge, mostMonthlyIncome: most } = rule
  return [
    ['age', within(minimumAge, maximumAge, facts.age)],
    ['insurance', among(rule.insurance, facts.insurance)],
    ['diagnosis', among(rule.diagnosisGroups, facts.diagnosisGroup)],
    ['income', within(null, most, facts.monthlyIncome)],
  ]
}

function among<Value>(allowed: readonly Value[], value: Value | null): Answer {
  if (allowed.length === 0) return 'yes'
  if (value === null) return 'unknown'
  return allowed.includes(value) ? 'yes' : 'no'
}

function within(least: number | null, most: number | null, value: number | null): Answer {
  if (least === null && most === null) return 'yes'
  if (value === null) return 'unknown'
  return (least ?? value) <= value && value <= (most ?? value) ? 'yes' : 'no'
}
