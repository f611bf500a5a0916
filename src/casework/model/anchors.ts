import { environmentAnchors } from './anchors-environment.ts'
import { personAnchors } from './anchors-person.ts'
import type { Domain } from './code-lists.ts'
import type { FiveWords } from './five-words.ts'

/** What each score from 0 to 4 means in each domain, written out. The wording is our own. */
export const anchors: Record<Domain, FiveWords> = { ...personAnchors, ...environmentAnchors }

/** The same in a word, for taps at the bedside. */
export const anchorNames: Record<Domain, FiveWords> = {
  'illness-adjustment': [
    { zh: '能接受', en: 'accepts it' },
    { zh: '有些担心', en: 'some worry' },
    { zh: '反复纠结', en: 'keeps struggling' },
    { zh: '难以配合', en: 'hard to treat' },
    { zh: '拒绝治疗', en: 'refuses treatment' },
  ],
  emotion: [
    { zh: '平稳', en: 'calm' },
    { zh: '偶有低落', en: 'sometimes low' },
    { zh: '常低落焦虑', en: 'often low, anxious' },
    { zh: '影响吃睡', en: 'hardly eats, sleeps' },
    { zh: '撑不住了', en: 'at the end' },
  ],
  safety: [
    { zh: '安全', en: 'safe' },
    { zh: '略有担心', en: 'slight concern' },
    { zh: '有危险因素', en: 'risk factors' },
    { zh: '有念头或威胁', en: 'thoughts or threats' },
    { zh: '眼前有危险', en: 'immediate danger' },
  ],
  family: [
    { zh: '互相支持', en: 'supportive' },
    { zh: '偶有争执', en: 'some quarrels' },
    { zh: '沟通不畅', en: 'poor talking' },
    { zh: '冲突频繁', en: 'frequent conflict' },
    { zh: '决裂或伤害', en: 'broken or harmful' },
  ],
  'care-burden': [
    { zh: '照顾得来', en: 'well managed' },
    { zh: '有点累', en: 'a little tired' },
    { zh: '常感吃力', en: 'often strained' },
    { zh: '身心透支', en: 'worn out' },
    { zh: '无人能照顾', en: 'nobody can' },
  ],
  'social-support': [
    { zh: '有人可靠', en: 'people to rely on' },
    { zh: '帮手不多', en: 'few helpers' },
    { zh: '只有一两人', en: 'one or two' },
    { zh: '几乎没有', en: 'almost none' },
    { zh: '孤立无援', en: 'isolated' },
  ],
  finance: [
    { zh: '负担得起', en: 'affordable' },
    { zh: '略有压力', en: 'some pressure' },
    { zh: '靠借钱', en: 'borrowing' },
    { zh: '欠费', en: 'in arrears' },
    { zh: '因钱停治', en: 'treatment stops' },
  ],
  'housing-discharge': [
    { zh: '去处安稳', en: 'settled' },
    { zh: '要小调整', en: 'small changes' },
    { zh: '尚未落实', en: 'not settled yet' },
    { zh: '出院有障碍', en: 'barriers' },
    { zh: '无处可去', en: 'nowhere to go' },
  ],
  'school-work': [
    { zh: '不受影响', en: 'unaffected' },
    { zh: '短期请假', en: 'short leave' },
    { zh: '难以兼顾', en: 'hard to combine' },
    { zh: '中断', en: 'interrupted' },
    { zh: '失学失业', en: 'lost' },
  ],
  'information-decision': [
    { zh: '清楚明白', en: 'clear' },
    { zh: '有些疑问', en: 'some questions' },
    { zh: '听不太懂', en: 'hard to follow' },
    { zh: '意见不一', en: 'divided' },
    { zh: '无法决定', en: 'cannot decide' },
  ],
  communication: [
    { zh: '顺畅', en: 'good' },
    { zh: '偶有误会', en: 'misunderstandings' },
    { zh: '不敢开口', en: 'afraid to ask' },
    { zh: '不信任', en: 'mistrust' },
    { zh: '已有冲突', en: 'open conflict' },
  ],
  'meaning-culture': [
    { zh: '有寄托', en: 'has meaning' },
    { zh: '偶感迷茫', en: 'sometimes lost' },
    { zh: '常问为什么', en: 'asks why' },
    { zh: '觉得没意义', en: 'meaningless' },
    { zh: '彻底绝望', en: 'without hope' },
  ],
}
