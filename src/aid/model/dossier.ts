import { z } from 'zod'
import { type Fen, MOST_FEN } from '#insurance/model/fen.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const Amount = z.int().min(0).max(MOST_FEN) as unknown as z.ZodType<Fen, number>

/** Facts that are one out of a few. `unknown` is an honest answer. */
export const CHOICES = {
  assistance: ['none', 'low-income', 'destitute', 'near-low-income', 'poverty-by-illness'],
  insurance: ['employee', 'resident', 'elsewhere', 'none'],
  residence: ['beijing', 'permit', 'elsewhere'],
  illness: ['cancer', 'blood', 'kidney', 'heart', 'rare', 'injury', 'mental', 'other'],
} as const satisfies Record<string, readonly string[]>

export const ChoiceFact = z.enum(['assistance', 'insurance', 'residence', 'illness'])
export type ChoiceFact = z.infer<typeof ChoiceFact>

/** Facts that are a number: years, fen a month, fen. */
export const NumberFact = z.enum(['age', 'incomePerHead', 'savings', 'ownPay'])
export type NumberFact = z.infer<typeof NumberFact>

export const FactName = z.enum([...ChoiceFact.options, ...NumberFact.options, 'drug'])
export type FactName = z.infer<typeof FactName>

export const factWords: Record<FactName, Words> = {
  assistance: { zh: '救助身份', en: 'Assistance status' },
  insurance: { zh: '基本医保', en: 'Basic insurance' },
  residence: { zh: '户籍', en: 'Residence' },
  illness: { zh: '病种', en: 'Kind of illness' },
  age: { zh: '年龄', en: 'Age' },
  incomePerHead: { zh: '家庭人均月收入', en: 'Monthly income per head' },
  savings: { zh: '家庭存款', en: 'Savings' },
  ownPay: { zh: '本年个人负担医疗费', en: 'Own medical costs this year' },
  drug: { zh: '正在用的药', en: 'Drug in use' },
}

export const choiceWords: Record<ChoiceFact, Readonly<Record<string, Words>>> = {
  assistance: {
    unknown: { zh: '还不知道', en: 'Not known yet' },
    none: { zh: '都不是', en: 'None' },
    'low-income': { zh: '低保', en: 'Low-income allowance' },
    destitute: { zh: '特困', en: 'Destitute' },
    'near-low-income': { zh: '低收入（低保边缘）', en: 'Near the allowance' },
    'poverty-by-illness': { zh: '因病致贫', en: 'Poor by illness' },
  },
  insurance: {
    unknown: { zh: '还不知道', en: 'Not known yet' },
    employee: { zh: '北京职工', en: 'Beijing employee' },
    resident: { zh: '北京城乡居民', en: 'Beijing resident' },
    elsewhere: { zh: '外地医保', en: 'Elsewhere' },
    none: { zh: '没有', en: 'None' },
  },
  residence: {
    unknown: { zh: '还不知道', en: 'Not known yet' },
    beijing: { zh: '北京户籍', en: 'Beijing' },
    permit: { zh: '北京居住证', en: 'Beijing permit' },
    elsewhere: { zh: '外地', en: 'Elsewhere' },
  },
  illness: {
    unknown: { zh: '还不知道', en: 'Not known yet' },
    cancer: { zh: '肿瘤', en: 'Cancer' },
    blood: { zh: '血液病', en: 'Blood' },
    kidney: { zh: '肾病', en: 'Kidney' },
    heart: { zh: '心血管', en: 'Heart' },
    rare: { zh: '罕见病', en: 'Rare disease' },
    injury: { zh: '外伤', en: 'Injury' },
    mental: { zh: '精神卫生', en: 'Mental health' },
    other: { zh: '其他', en: 'Other' },
  },
}

export const PaperKind = z.enum([
  'identity',
  'household-register',
  'income-proof',
  'assistance-proof',
  'hardship-statement',
  'diagnosis',
  'invoice',
  'settlement',
  'prescription',
  'bank-card',
  'guardian-proof',
])
export type PaperKind = z.infer<typeof PaperKind>

export const paperWords: Record<PaperKind, Words> = {
  identity: { zh: '身份证', en: 'Identity card' },
  'household-register': { zh: '户口本', en: 'Household register' },
  'income-proof': { zh: '收入证明', en: 'Proof of income' },
  'assistance-proof': { zh: '低保、特困等证明', en: 'Proof of assistance' },
  'hardship-statement': { zh: '困难情况说明', en: 'Statement of hardship' },
  diagnosis: { zh: '诊断证明', en: 'Diagnosis' },
  invoice: { zh: '医疗费票据', en: 'Invoices' },
  settlement: { zh: '医保结算单', en: 'Settlement sheet' },
  prescription: { zh: '处方', en: 'Prescription' },
  'bank-card': { zh: '银行卡', en: 'Bank card' },
  'guardian-proof': { zh: '监护关系证明', en: 'Proof of guardianship' },
}

/** A paper that somebody held in the hand. Who and when is written by the product. */
export const Paper = z.object({
  kind: PaperKind,
  issuedOn: Day.nullable(),
  /** Where the copy lies. */
  keptAt: z.string().trim().max(60),
})
export type Paper = z.infer<typeof Paper>

export const SeenPaper = Paper.extend({
  seenBy: AccountId,
  seenByName: z.string(),
  seenAt: Instant,
})
export type SeenPaper = z.infer<typeof SeenPaper>

const choice = (fact: ChoiceFact) => z.enum(['unknown', ...CHOICES[fact]])

/** What is known about the household, once for all programmes; null: not known yet. */
export const DossierFacts = z.object({
  assistance: choice('assistance'),
  insurance: choice('insurance'),
  residence: choice('residence'),
  illness: choice('illness'),
  drug: z.string().trim().max(40),
  householdSize: z.int().min(1).max(30).nullable(),
  /** Of the whole household, a month. */
  income: Amount.nullable(),
  savings: Amount.nullable(),
  ownPay: Amount.nullable(),
})
export type DossierFacts = z.infer<typeof DossierFacts>

export const NO_FACTS: DossierFacts = {
  ...{ assistance: 'unknown', insurance: 'unknown', residence: 'unknown', illness: 'unknown' },
  ...{ drug: '', householdSize: null, income: null, savings: null, ownPay: null },
}

export const Dossier = z.object({
  facts: DossierFacts,
  /** One of each kind. */
  papers: z.array(SeenPaper).max(PaperKind.options.length),
  version: z.int(),
})
export type Dossier = z.infer<typeof Dossier>
