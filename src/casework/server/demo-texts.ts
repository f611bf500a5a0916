import type { Domain } from '../model/code-lists.ts'
import type { Channel, Reason, Source, Urgency } from '../model/help-request.ts'

// All of this is invented. It has to read like a ward, and to point to nobody.

interface DemoRequest {
  readonly source: Source
  readonly channel: Channel
  readonly urgency: Urgency
  readonly minutesAgo: number
  readonly reasons: Reason[]
  readonly bed: string
  readonly text: string
  readonly reachAt: string
}

export const requests: readonly DemoRequest[] = [
  {
    ...{ source: 'family', channel: 'qr-poster', urgency: 'day', minutesAgo: 95, bed: '12' },
    ...{ reasons: ['money', 'emotion'], text: '孩子要做第二次化疗，押金还差一截。', reachAt: '' },
  },
  {
    ...{ source: 'patient', channel: 'qr-poster', urgency: 'now', minutesAgo: 12, bed: '7' },
    ...{ reasons: ['safety'], text: '晚上睡不着，觉得活着没意思。', reachAt: '' },
  },
  {
    ...{
      source: 'family',
      channel: 'telephone',
      urgency: 'three-days',
      minutesAgo: 1600,
      bed: '3',
    },
    ...{
      reasons: ['discharge', 'care'],
      text: '老人下周出院，家里只有老伴。',
      reachAt: '13900000000',
    },
  },
  {
    ...{ source: 'family', channel: 'qr-poster', urgency: 'day', minutesAgo: 1700, bed: '21' },
    ...{ reasons: ['policy'], text: '外地医保在这里怎么报？', reachAt: '' },
  },
  {
    ...{ source: 'patient', channel: 'qr-poster', urgency: 'day', minutesAgo: 240, bed: '16' },
    ...{ reasons: ['communication'], text: '没听懂手术方案，不敢签字。', reachAt: '' },
  },
  {
    ...{ source: 'ward-staff', channel: 'ward', urgency: 'routine', minutesAgo: 3000, bed: '9' },
    ...{ reasons: ['support'], text: '独居，没有人来探视。', reachAt: '' },
  },
]

export const needs: readonly (readonly [Domain, string])[] = [
  ['finance', '押金和自费药负担重'],
  ['emotion', '反复流泪，睡眠差'],
  ['care-burden', '照顾者白天上班夜里陪护'],
  ['family', '兄弟之间为费用有争执'],
  ['housing-discharge', '出院后没有电梯，上下楼难'],
  ['information-decision', '对治疗方案理解不一'],
  ['illness-adjustment', '不愿谈病情'],
  ['school-work', '停学两个月，担心跟不上'],
  ['social-support', '在京没有亲友'],
]

export const wishes: Partial<Record<Domain, readonly [text: string, measure: string]>> = {
  finance: ['把下个疗程的钱凑齐', '缺口写在一张单子上，并有两项申请在办'],
  emotion: ['夜里能睡上五个小时', '连续一周的睡眠记录'],
  'care-burden': ['每周能回家睡两个晚上', '有人替班的排表'],
  family: ['一家人坐下来谈一次', '家庭会谈一次，并有约定'],
  'housing-discharge': ['出院那天有地方去', '床位或居家安排落实'],
  'information-decision': ['弄明白两种方案的差别', '能用自己的话讲给家人'],
  'school-work': ['跟上这学期的课', '与学校约好病房补课'],
}

interface DemoNote {
  readonly shared: string
  readonly confidential: string
  readonly next: string
}

export const notes: readonly DemoNote[] = [
  {
    shared: '床旁面谈。患者愿意谈费用，已说明三条救助路径和各自要的材料。',
    confidential: '提到向同事借了钱，不愿让家里老人知道。',
    next: '明天带材料清单',
  },
  { shared: '与主管医生核对了出院时间，转告家属。', confidential: '', next: '约家庭会谈' },
  {
    shared: '家庭会谈四十分钟，约定由长子统一与医生沟通。',
    confidential: '次子私下说对分摊不满，暂不在会谈中提。',
    next: '一周后看约定执行得如何',
  },
  { shared: '陪同到医保窗口办理备案，当天办结。', confidential: '', next: '' },
  { shared: '电话随访，昨夜睡了四个多小时，比上周好。', confidential: '', next: '周五再电话' },
  {
    shared: '患儿完成了两幅画，愿意让护士看。母亲在场时话多。',
    confidential: '母亲独处时落泪，说不知道还能撑多久。已做情绪支持并说明热线。',
    next: '请心理科会诊',
  },
]
