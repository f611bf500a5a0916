import type { Cover } from '../model/contract-case.ts'
import { pageWords } from './page-words.ts'

export const coverWords = {
  tool: pageWords.cover,
  lead: {
    zh: '客户今年有没有参保。要先取得客户对“保险”用途、含费用信息的同意；每次查看都会留下记录。',
    en: 'Whether the client is insured this year. Needs the client’s consent for insurance, money included; each look is logged.',
  },
  cases: { zh: '个案', en: 'Cases' },
  back: { zh: '返回个案', en: 'Back to the case' },
  insured: (year: number) => ({ zh: `${year} 年度已参保`, en: `Insured for ${year}` }),
  notInsured: (year: number) => ({ zh: `${year} 年度没有参保记录`, en: `Not insured for ${year}` }),
  notKnown: {
    zh: '没有找到这个人的参保记录：可能没有参保，也可能这里没有登记身份证号，或号码不同。',
    en: 'The insurer does not know this person: not insured, or no number is on record here, or another one.',
  },
  cover: { zh: '保障期', en: 'Cover' },
  to: { zh: '至', en: 'to' },
  class: { zh: '健康状况', en: 'Health class' },
  classOf: (healthClass: Cover['healthClass']) =>
    healthClass === 'pre-existing'
      ? { zh: '特定既往症人群', en: 'Listed condition' }
      : { zh: '健康人群', en: 'Healthy' },
  quiet: { zh: '连续参保无理赔', en: 'Quiet years' },
  quietYears: (years: number) => ({
    zh: `${years} 年${years >= 3 ? '，目录外住院自费起付线更低' : ''}`,
    en: `${years} years${years >= 3 ? ': a lower line outside the catalogue' : ''}`,
  }),
  state: { zh: '状态', en: 'State' },
  ladder: { zh: '按这个情况测算费用', en: 'Reckon who pays with it' },
  notAgreed: { zh: '先取得客户同意', en: 'Ask the client first' },
  giveConsent: { zh: '去记录同意', en: 'Record a consent' },
}
