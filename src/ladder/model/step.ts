import { tellRate, tellYuan } from '#insurance/model/fen.ts'
import { type InsuranceStep, type Step, stepWords, tellStep } from '#insurance/model/step.ts'
import type { Words } from '#platform/model/words.ts'

/** The sentences of the payers besides the plan. */
const ladderWords = {
  receipt: ({ paid = 0 }) => ({
    zh: `医保票据上，基本医保已支付 ${tellYuan(paid)} 元`,
    en: `By the receipt, basic insurance has paid ${tellYuan(paid)}`,
  }),
  noReceipt: () => ({
    zh: '还不知道基本医保付了多少：看医保票据上的“基金支付”',
    en: 'Not known yet what basic insurance paid: it is on the receipt',
  }),
  seriousGiven: ({ paid = 0 }) => ({
    zh: `结算单上，大病保险已支付 ${tellYuan(paid)} 元`,
    en: `By the settlement sheet, serious-illness insurance has paid ${tellYuan(paid)}`,
  }),
  seriousBelow: ({ base = 0, from = 0 }) => ({
    zh: `医保内自付 ${tellYuan(base)} 元，没有超过大病起付线 ${tellYuan(from)} 元`,
    en: `Own pay of ${tellYuan(base)} is not above the line of ${tellYuan(from)}`,
  }),
  seriousFirst: ({ base = 0, from = 0, portion = 0, rate = 0, paid = 0 }) => ({
    zh: `医保内自付 ${tellYuan(base)} 元，大病起付线 ${tellYuan(from)} 元以上的头 ${tellYuan(portion)} 元，报 ${tellRate(rate)}，${tellYuan(paid)} 元`,
    en: `Own pay of ${tellYuan(base)}: of the first ${tellYuan(portion)} above the line of ${tellYuan(from)}, ${tellRate(rate)} is ${tellYuan(paid)}`,
  }),
  seriousSecond: ({ portion = 0, rate = 0, paid = 0 }) => ({
    zh: `再往上 ${tellYuan(portion)} 元，报 ${tellRate(rate)}，${tellYuan(paid)} 元`,
    en: `Of the next ${tellYuan(portion)}, ${tellRate(rate)} is ${tellYuan(paid)}`,
  }),
  seriousUnknown: () => ({
    zh: '这类参保人员的大病保险规则没有查到，以结算单上的数为准',
    en: 'The rules for this group were not found: take the sum from the settlement sheet',
  }),
  noAid: () => ({
    zh: '没有医疗救助身份，这一层不付',
    en: 'No entitlement to medical assistance',
  }),
  aidNotAsked: () => ({
    zh: '没有填写救助身份，这一层按 0 计',
    en: 'Entitlement to medical assistance was not stated: counted as nothing',
  }),
  aidGiven: ({ paid = 0 }) => ({
    zh: `结算单上，医疗救助已支付 ${tellYuan(paid)} 元`,
    en: `By the settlement sheet, medical assistance has paid ${tellYuan(paid)}`,
  }),
  aidUnknown: ({ base = 0 }) => ({
    zh: `还剩医保内自付 ${tellYuan(base)} 元可以申请救助；比例没有查到，先按 0 计`,
    en: `${tellYuan(base)} of own pay may be put before assistance; its proportions were not found: counted as nothing`,
  }),
  programme: ({ paid = 0 }) => ({
    zh: `药企慈善赠药抵 ${tellYuan(paid)} 元`,
    en: `The manufacturer’s programme covers ${tellYuan(paid)}`,
  }),
  programmeFirst: () => ({
    zh: '前提：符合慈善赠药条件的，已经申请过',
    en: 'On condition that a manufacturer’s programme, where there is one, has been asked',
  }),
  programmeMissed: () => ({
    zh: '有慈善赠药而没有申请，药费可能不赔：请先申请',
    en: 'A programme is open and was not asked: the drug may not be covered. Ask it first',
  }),
  granted: ({ paid = 0 }) => ({
    zh: `慈善机构已答应 ${tellYuan(paid)} 元`,
    en: `Charities have promised ${tellYuan(paid)}`,
  }),
  noCharity: () => ({
    zh: '慈善救助没有统一的规则，申请到以后再算进来',
    en: 'Charity has no common rules: it is counted when it is granted',
  }),
} satisfies Record<string, (inputs: Record<string, number>) => Words>

export type LadderStep = Step<keyof typeof ladderWords> | InsuranceStep

export function tellLadderStep(step: LadderStep): Words {
  if (isOurs(step)) return ladderWords[step.key](step.inputs as never)
  return tellStep(step)
}

function isOurs(step: LadderStep): step is Step<keyof typeof ladderWords> {
  return !(step.key in stepWords)
}
