import type { Words } from '#platform/model/words.ts'
import { type DocumentField, documentKind } from './kind.ts'

const field = (tag: string, zh: string, en: string, example: string) => ({
  tag,
  meaning: { zh, en },
  example,
})

/** On every paper: who gives it out, about whom, and when. */
const everywhere = [
  { ...field('机构名称', '本机构的名称', 'Name of the institution', '市东医院'), required: true },
  { ...field('个案编号', '个案的编号', 'Number of the case', '2026-0012'), required: true },
  { ...field('案主姓名', '服务对象的姓名', 'Name of the client', '王淑兰'), required: true },
  field('性别', '女、男或不详', 'Female, male or unknown', '女'),
  field('年龄', '周岁；不知道时为空', 'In full years; empty if unknown', '68'),
  field('病区床位', '病区和床位', 'Ward and bed', '肿瘤内科 3 床'),
  field('主责社工', '主责社工的姓名', 'Name of the owner of the case', '李社工'),
  field('服务内容', '六项服务之一', 'Which of the six lines of service', '社会资源整合'),
  field('制表日期', '生成这份文书的日期', 'The day on which it was made', '2026年11月21日'),
  field('制表人', '生成这份文书的人', 'Who made it', '李社工'),
] as const satisfies readonly DocumentField[]

const goals = {
  ...field('目标', '服务目标的清单', 'The goals', ''),
  each: [
    field('目标内容', '目标，用案主的话', 'The goal in the client’s words', '睡得着'),
    field('衡量办法', '怎样算达成', 'How it is measured', '每晚睡够五小时'),
    field('目标期限', '计划达成的日期', 'When it is due', '2026年12月1日'),
    field('达成程度', '达成程度；未评时写“未评”', 'How far it was reached', '达到预期'),
  ],
} as const satisfies DocumentField

const opened = field('接案日期', '本次服务开始的日期', 'When the service began', '2026年10月8日')

/** 个案摘要: the case on one page, for the file or for whoever takes it over. */
export const caseSummary = documentKind({
  key: 'case-summary',
  words: { zh: '个案摘要', en: 'Summary of the case' },
  purpose: {
    zh: '一页纸说清这个个案：需要、目标、经过。不含保密内容。',
    en: 'The case on a page: needs, goals, what happened. Nothing confidential.',
  },
  about: 'case',
  fields: [
    ...everywhere,
    opened,
    field('个案状态', '现在走到哪一步', 'Where the case stands', '服务中'),
    field('风险等级', '评定的风险等级', 'The level of risk', '黄色风险'),
    {
      ...field('需要', '评出的需要的清单', 'The needs', ''),
      each: [
        field('需要领域', '十二个领域之一', 'One of the twelve domains', '情绪'),
        field('需要程度', '0 至 4 分', '0 to 4', '3'),
        field('需要说明', '写下的说明', 'What was written', '夜里睡不着'),
      ],
    },
    goals,
    {
      ...field('经过', '服务记录（共享部分）的清单', 'The notes, shared halves only', ''),
      each: [
        field('记录时间', '什么时候', 'When', '2026年10月9日'),
        field('记录方式', '床旁、电话等', 'At the bedside, by telephone …', '床旁'),
        field('记录内容', '共享部分的文字', 'The shared half', '母亲愿意谈费用'),
        field('记录人', '谁写的', 'Who wrote it', '李社工'),
      ],
    },
  ],
})

/** F3 服务告知与同意书: to be signed. */
export const serviceConsent = documentKind({
  key: 'service-consent',
  words: { zh: '服务告知与同意书', en: 'Information and consent to the service' },
  purpose: {
    zh: '开始服务前请案主（或监护人）阅读并签名。签好后请在“同意”里记下来。',
    en: 'To be read and signed before the service begins; then put the consent on record.',
  },
  about: 'case',
  fields: [
    ...everywhere,
    field('出生日期', '服务对象的出生日期', 'Birth date of the client', '1958年3月4日'),
    field(
      '签署人身份',
      '本人，或监护人（未满 14 周岁）',
      'Oneself, or the guardian under 14',
      '本人',
    ),
  ],
})

/** F14 评估与结案. */
export const closureForm = documentKind({
  key: 'closure',
  words: { zh: '评估与结案表', en: 'Evaluation and closure' },
  purpose: {
    zh: '结案时存档：目标达成、结案原因、有没有告知案主。还没结案时，空着的留给手写。',
    en: 'For the file at the closure; what is not known yet stays blank for the pen.',
  },
  about: 'case',
  fields: [
    ...everywhere,
    opened,
    field('结案日期', '结案的日期', 'When the case was closed', '2026年11月21日'),
    { ...field('结案原因', '结案的原因', 'Why it was closed', '目标达成'), required: true },
    field('结案小结', '结案小结', 'The closing summary', '费用落实，已出院'),
    field('是否转介', '是或否', 'Whether referred: yes or no', '否'),
    field('是否告知案主', '是；否，并写原因', 'Whether the client was told', '是'),
    goals,
    {
      ...field('随访', '安排的随访的清单', 'The follow-ups', ''),
      each: [field('随访日期', '计划随访的日期', 'When it is due', '2026年12月21日')],
    },
  ],
})

/** F2 一次性服务记录: one conversation on one sheet. */
export const oneTimeNote = documentKind({
  key: 'one-time-note',
  words: { zh: '一次性服务记录', en: 'Record of one contact' },
  purpose: {
    zh: '把一次谈话写成一张纸。只用共享部分，不含保密内容。',
    en: 'One conversation on one sheet, from its shared half alone.',
  },
  about: 'contact',
  fields: [
    ...everywhere,
    field('服务时间', '这一次的时间', 'When it was', '2026年11月20日 10:30'),
    field('服务时长', '多少分钟', 'How many minutes', '30'),
    field('服务方式', '床旁、电话等', 'At the bedside, by telephone …', '床旁'),
    field('服务对象', '和谁谈的', 'With whom', '母亲'),
    field('服务活动', '做了什么', 'What was done', '情绪支持、家庭会谈'),
    { ...field('服务记录', '共享部分的文字', 'The shared half', '母亲愿意谈费用'), required: true },
    field('下一步', '约定的下一步', 'What comes next', '周三再来'),
    field('记录社工', '谁做的', 'Who did it', '李社工'),
  ],
})

/** −2 … +2, as it is said on paper. */
export const attainmentWords: Readonly<Record<number, Words>> = {
  [-2]: { zh: '远低于预期', en: 'Much less than hoped for' },
  [-1]: { zh: '低于预期', en: 'Less than hoped for' },
  0: { zh: '达到预期', en: 'As hoped for' },
  1: { zh: '高于预期', en: 'More than hoped for' },
  2: { zh: '远高于预期', en: 'Much more than hoped for' },
}
