import type { Words } from '#platform/model/words.ts'
import type { DataClass, Purpose } from '../model/consent.ts'
import { pageWords } from './page-words.ts'

export const purposeWords: Record<Purpose, Words> = {
  service: { zh: '接受医务社工服务', en: 'Social work service' },
  'share-team': { zh: '与诊疗团队共享', en: 'Sharing with the care team' },
  referral: { zh: '转介到其他机构', en: 'Referral to another institution' },
  aid: { zh: '申请救助', en: 'Application for aid' },
  imaging: { zh: '调阅医学影像', en: 'Retrieval of medical images' },
  insurance: { zh: '查询保险待遇', en: 'Insurance benefits' },
  supervision: { zh: '督导', en: 'Supervision' },
  teaching: { zh: '教学', en: 'Teaching' },
  story: { zh: '宣传与案例', en: 'Publicity and case stories' },
  statistics: { zh: '统计', en: 'Statistics' },
}

export const classWords: Record<DataClass, Words> = {
  operational: { zh: '称呼、病区床号、服务时间', en: 'Name, ward, times of service' },
  shared: { zh: '需要、计划、服务记录', en: 'Needs, plan, shared notes' },
  confidential: { zh: '保密记录', en: 'Confidential notes' },
  money: { zh: '费用与经济状况', en: 'Costs and means' },
  identity: { zh: '身份证号与联系方式', en: 'Identity number and contacts' },
}

export const words = {
  give: pageWords.giveConsent,
  consents: { zh: '同意', en: 'Consents' },
  none: { zh: '还没有记录同意。', en: 'No consent on record.' },
  given: { zh: '已记录同意', en: 'Consent recorded' },
  valid: { zh: '有效', en: 'Valid' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawSure: {
    zh: '本人撤回这份同意？立即生效，不需要理由。',
    en: 'Does the person take this consent back? It ends at once; no reason is needed.',
  },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  givenBy: (name: string, day: string) => ({ zh: `${name} 于 ${day} 同意`, en: `${name}, ${day}` }),
  until: (day: string) => ({ zh: `至 ${day}`, en: `until ${day}` }),
  noEnd: { zh: '不限期，可随时撤回', en: 'No end; may be withdrawn at any time' },
  purpose: { zh: '用于什么', en: 'What for' },
  readAloud: { zh: '请向对方说明', en: 'Please tell the person' },
  limits: { zh: '保密的界限', en: 'The limits of confidentiality' },
  limitsTold: {
    zh: '我已当面说明保密的界限，对方表示明白',
    en: 'I have told the limits of confidentiality, and they are understood',
  },
  dataClasses: { zh: '包括哪些内容', en: 'Which data' },
  recipient: (names: string) => ({ zh: `给谁：${names}`, en: `For whom: ${names}` }),
  ownHouse: { zh: '本机构', en: 'This institution' },
  outside: { zh: '本机构以外', en: 'Outside this institution' },
  recipientName: { zh: '接收方名称', en: 'Name of the recipient' },
  recipientContact: { zh: '接收方联系方式', en: 'How to reach the recipient' },
  untilDay: { zh: '到哪天为止', en: 'Until when' },
  untilHint: {
    zh: '可留空：不限期，随时可以撤回',
    en: 'May be empty: no end, withdrawn at any time',
  },
  giver: { zh: '由谁同意', en: 'Who consents' },
  self: (name: string) => ({ zh: `${name}（本人）`, en: `${name} (the person)` }),
  asGuardian: (name: string) => ({ zh: `${name}（监护人）`, en: `${name} (guardian)` }),
  noGuardian: {
    zh: '不满 14 周岁须由监护人同意，请先登记监护人。',
    en: 'Under 14 a guardian consents. Register the guardian first.',
  },
  evidence: { zh: '怎么证明', en: 'Evidence' },
  signature: { zh: '签字', en: 'Signature' },
  verbal: { zh: '口头同意，有人见证', en: 'By word of mouth, with a witness' },
  keptAt: { zh: '签字件放在哪里', en: 'Where the signed paper lies' },
  witness: { zh: '见证人', en: 'Witness' },
  separate: {
    zh: '我已就此单独征求同意，没有和其他事项合在一起',
    en: 'I have asked for this alone, not together with other things',
  },
  separateHint: {
    zh: '健康、经济情况，14 岁以下儿童的任何信息，以及提供给外单位，都须单独同意。',
    en: 'Health, money, any data of a child under 14, and data for others need a separate consent.',
  },
  needed: { zh: '必须填写', en: 'Needed' },
}
