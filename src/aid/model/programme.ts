import { z } from 'zod'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Amount, CHOICES, ChoiceFact, NumberFact, PaperKind } from './dossier.ts'
import type { LineKind } from './ledger.ts'

export const FunderId = z.uuid().brand('FunderId')
export type FunderId = z.infer<typeof FunderId>

export const ProgrammeId = z.uuid().brand('ProgrammeId')
export type ProgrammeId = z.infer<typeof ProgrammeId>

export const FunderName = z.string().trim().min(1).max(60)

export const Funder = z.object({
  id: FunderId,
  name: FunderName,
  contact: z.string().trim().max(80),
  /** A house that helps its own patients only. */
  institutionId: InstitutionId.nullable(),
  /** Made up for the demonstration. */
  invented: z.boolean(),
})
export type Funder = z.infer<typeof Funder>

export const ProgrammeKind = z.enum([
  'medical-assistance',
  'temporary-assistance',
  'charity',
  'foundation',
  'company',
  'hospital',
  'insurance',
])
export type ProgrammeKind = z.infer<typeof ProgrammeKind>

export const programmeKindWords: Record<ProgrammeKind, Words> = {
  'medical-assistance': { zh: '医疗救助', en: 'Medical assistance' },
  'temporary-assistance': { zh: '临时救助', en: 'Temporary assistance' },
  charity: { zh: '慈善', en: 'Charity' },
  foundation: { zh: '基金会', en: 'Foundation' },
  company: { zh: '药企援助', en: 'Drug company' },
  hospital: { zh: '院内减免', en: 'Hospital’s reduction' },
  insurance: { zh: '商业保险', en: 'Commercial insurance' },
}

/** As what its money stands in the ledger. */
export function lineKindOf(kind: ProgrammeKind): LineKind {
  if (kind === 'insurance') return 'insurance'
  return kind === 'charity' || kind === 'foundation' || kind === 'company' ? 'donation' : 'aid'
}

export const PayTo = z.enum(['patient', 'hospital', 'pharmacy'])
export type PayTo = z.infer<typeof PayTo>

export const payToWords: Record<PayTo, Words> = {
  patient: { zh: '付给本人', en: 'To the patient' },
  hospital: { zh: '付给医院', en: 'To the hospital' },
  pharmacy: { zh: '付给药房或以药品发放', en: 'To the pharmacy, or in kind' },
}

/** How far a rule can be trusted. */
export const RuleMark = z.enum(['published', 'assumed', 'invented'])
export type RuleMark = z.infer<typeof RuleMark>

export const ruleMarkWords: Record<RuleMark, Words> = {
  published: { zh: '公开来源', en: 'Published' },
  assumed: { zh: '推定', en: 'Assumed' },
  invented: { zh: '演示', en: 'Invented' },
}

const basis = {
  /** The days on which it holds. */
  from: Day,
  until: Day.nullable(),
  /** The rule in a sentence, as the funder says it. */
  says: z.string().trim().min(1).max(120),
  cite: z.object({ mark: RuleMark, source: z.string().trim().min(1).max(120) }),
}

const known = (fact: ChoiceFact, value: string) =>
  (CHOICES[fact] as readonly string[]).includes(value)

/** What has to be so. Each asks one fact, and is dated. */
export const Rule = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('one-of'),
      fact: ChoiceFact,
      values: z.array(z.string().max(40)).min(1).max(10),
      ...basis,
    })
    .refine(({ fact, values }) => values.every((value) => known(fact, value)), {
      path: ['values'],
      message: '规则里有不认识的选项',
    }),
  z.object({
    kind: z.literal('between'),
    fact: NumberFact,
    least: Amount.nullable(),
    most: Amount.nullable(),
    ...basis,
  }),
  z.object({
    kind: z.literal('drug'),
    names: z.array(z.string().trim().min(1).max(40)).min(1).max(40),
    ...basis,
  }),
])
export type Rule = z.infer<typeof Rule>

export const NeededPaper = z.object({
  kind: PaperKind,
  /** Not older than so many days; null: of any age. */
  freshDays: z.int().min(1).max(3650).nullable(),
})
export type NeededPaper = z.infer<typeof NeededPaper>

export const Window = z.object({ from: Day, until: Day })
export type Window = z.infer<typeof Window>

/** What a programme asks and gives. Null where the funder does not say. */
export const Terms = z.object({
  rules: z.array(Rule).max(20),
  papers: z.array(NeededPaper).max(PaperKind.options.length),
  /** When one may apply; none: always. */
  windows: z.array(Window).max(12),
  payTo: PayTo,
  ceiling: Amount.nullable(),
  decideDays: z.int().min(1).max(365).nullable(),
  appealDays: z.int().min(1).max(365).nullable(),
})
export type Terms = z.infer<typeof Terms>

export const Programme = z.object({
  id: ProgrammeId,
  funder: Funder,
  kind: ProgrammeKind,
  name: z.string().trim().min(1).max(60),
  terms: Terms,
  /** No new applications. */
  ended: z.boolean(),
  version: z.int(),
})
export type Programme = z.infer<typeof Programme>
