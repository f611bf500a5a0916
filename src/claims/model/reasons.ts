import { z } from 'zod'
import { assumed, seed } from '#insurance/model/figure.ts'
import type { Cite } from '#insurance/model/sources.ts'
import type { Words } from '#platform/model/words.ts'

interface Reason {
  readonly words: Words
  /** The clause; the wording of Beijing's terms was not found, so most are assumed. */
  readonly clause: Cite
  /** What the patient reads; whoever decides may make it fit the case. */
  readonly sentence: Words
}

/** Why a receipt does not count. */
export const NotCounted = z.enum([
  'outside-cover',
  'not-settled-by-basic',
  'outpatient-self-pay',
  'not-on-list',
  'programme-not-asked',
  'over-cycle',
  'already-claimed',
  'paid-elsewhere',
  'not-legible',
])
export type NotCounted = z.infer<typeof NotCounted>

export const notCountedReasons: Record<NotCounted, Reason> = {
  'outside-cover': {
    words: { zh: '不在保障期内', en: 'Outside the cover' },
    clause: seed('保障期为 2026 年 1 月 1 日至 12 月 31 日', 'Cover is the calendar year 2026'),
    sentence: {
      zh: '这张票据的就诊日期不在您投保的保障期内，所以不能计入。',
      en: 'The treatment on this receipt lies outside your cover, so it cannot be counted.',
    },
  },
  'not-settled-by-basic': {
    words: { zh: '没有经基本医保结算', en: 'Not settled by basic insurance' },
    clause: assumed(
      'P3',
      '未经基本医保结算的费用不在保障范围',
      'Costs not settled through basic insurance are not covered',
    ),
    sentence: {
      zh: '这张票据没有先用基本医保结算。您可以先去医保部门补结算，再把新的结算单交来。',
      en: 'This receipt was not settled by basic insurance first. Settle it there, then send the new statement.',
    },
  },
  'outpatient-self-pay': {
    words: { zh: '门诊目录外自费', en: 'Outpatient, outside the catalogue' },
    clause: assumed(
      'P3',
      '目录外自费责任限住院',
      'Cover outside the catalogue is for inpatients only',
    ),
    sentence: {
      zh: '医保目录外的自费，只有住院的才能赔。这张是门诊票据，所以自费部分不能计入。',
      en: 'Costs outside the catalogue are covered for inpatients only. This is an outpatient receipt.',
    },
  },
  'not-on-list': {
    words: { zh: '不在特药目录或不符合适应症', en: 'Not on the list or not indicated' },
    clause: seed('特药责任限目录内的药品', 'Special drugs are covered by list'),
    sentence: {
      zh: '这种药在购买那天不在特药目录里，或病情不符合目录写明的适应症，所以不能计入。',
      en: 'On the day of purchase this drug was not on the list, or not for this illness.',
    },
  },
  'programme-not-asked': {
    words: { zh: '没有先申请援助用药', en: 'Manufacturer’s programme not asked' },
    clause: assumed(
      'P3',
      '符合援助项目条件而没有申请的，药费不在保障范围',
      'Where a programme would have helped and was not asked, the drug is not covered',
    ),
    sentence: {
      zh: '您符合药厂援助项目的条件，但还没有申请。请先申请；申请结果出来后再交，我们会重新计算。',
      en: 'You qualify for the manufacturer’s programme but have not asked. Apply first, then send this again.',
    },
  },
  'over-cycle': {
    words: { zh: '超过处方量', en: 'More than was prescribed' },
    clause: assumed('P3', '每次处方不超过一个月用量', 'At most a month for each prescription'),
    sentence: {
      zh: '购买的药量超过了处方的天数，超出的部分不能计入。请补交另一张处方。',
      en: 'More was bought than was prescribed. Send the other prescription if there is one.',
    },
  },
  'already-claimed': {
    words: { zh: '票据已经报过', en: 'Already claimed' },
    clause: assumed('P3', '同一费用不重复赔付', 'The same cost is not paid twice'),
    sentence: {
      zh: '这张票据在另一件理赔里已经计入过，不能再计一次。',
      en: 'This receipt was counted in another claim and cannot be counted again.',
    },
  },
  'paid-elsewhere': {
    words: { zh: '别处已经付过', en: 'Paid by somebody else' },
    clause: assumed('P3', '按补偿原则，只赔剩余的部分', 'Indemnity: only what remains is paid'),
    sentence: {
      zh: '这笔费用已经由别的保险或责任方付过，只能计入没有付的部分。',
      en: 'Another insurer or party has paid for this; only the rest can be counted.',
    },
  },
  'not-legible': {
    words: { zh: '看不清，补交未果', en: 'Cannot be read' },
    clause: assumed('general', '票据要能核对', 'A receipt must be readable'),
    sentence: {
      zh: '这张票据看不清代码和金额，补交以后仍然看不清。请到医院打印一份清楚的再交。',
      en: 'Code and amounts on this receipt cannot be read. Ask the hospital for a clear copy.',
    },
  },
}

/** Why a claim is paid in part or not at all. */
export const DecisionCode = z.enum([
  'as-claimed',
  'some-not-covered',
  'below-deductible',
  'nothing-covered',
  'cap-reached',
])
export type DecisionCode = z.infer<typeof DecisionCode>

export const decisionReasons: Record<DecisionCode, Reason> = {
  'as-claimed': {
    words: { zh: '全部计入', en: 'Everything counts' },
    clause: seed('按产品约定的起付线和比例赔付', 'Paid by the lines and rates of the plan'),
    sentence: {
      zh: '您交来的票据全部计入，按本年度累计计算。',
      en: 'All your receipts were counted, together with the year so far.',
    },
  },
  'some-not-covered': {
    words: { zh: '部分票据不计入', en: 'Some receipts do not count' },
    clause: assumed('P3', '保障范围与除外', 'What is covered and what is not'),
    sentence: {
      zh: '有的票据不在保障范围内，没有计入；每一张的原因写在票据旁边。其余的已经按本年度累计计算。',
      en: 'Some receipts are not covered; the reason stands beside each. The rest was counted.',
    },
  },
  'below-deductible': {
    words: { zh: '没有超过起付线', en: 'Below the deductible' },
    clause: seed('各项责任的年度起付线', 'The yearly deductible of each liability'),
    sentence: {
      zh: '您今年累计的费用还没有超过起付线，这次没有赔付。票据已经记下，以后超过时一起计算，不用再交。',
      en: 'Your costs this year do not exceed the deductible yet. They are kept and will count later.',
    },
  },
  'nothing-covered': {
    words: { zh: '都不在保障范围', en: 'Nothing is covered' },
    clause: assumed('P3', '保障范围与除外', 'What is covered and what is not'),
    sentence: {
      zh: '交来的票据都不在保障范围内，每一张的原因写在票据旁边。如果您有别的材料，可以申诉。',
      en: 'None of the receipts is covered; the reason stands beside each. You may appeal.',
    },
  },
  'cap-reached': {
    words: { zh: '已到年度限额', en: 'The yearly cap is reached' },
    clause: seed('累计保额', 'The total cap of the year'),
    sentence: {
      zh: '您今年的赔付已经到了这一项的年度限额，超出的部分不能再赔。',
      en: 'What can be paid this year has been paid; the rest lies above the cap.',
    },
  },
}

/** A sentence of a decision must say something. */
export const Sentence = z.string().trim().min(10).max(600)
