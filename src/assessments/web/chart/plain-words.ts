import type { Domain } from '#casework/model/code-lists.ts'
import type { FiveWords } from '#casework/model/five-words.ts'
import type { Words } from '#platform/model/words.ts'
import type { Change } from '../../model/rules.ts'

/** What the twelve domains are called to the person whom they are about. */
export const plainDomainWords: Record<Domain, Words> = {
  'illness-adjustment': { zh: '面对生病这件事', en: 'Living with the illness' },
  emotion: { zh: '心情', en: 'How I feel' },
  safety: { zh: '平安', en: 'Being safe' },
  family: { zh: '和家里人相处', en: 'Getting on with my family' },
  'care-burden': { zh: '家里人照顾的辛苦', en: 'How hard caring is' },
  'social-support': { zh: '有没有人帮忙', en: 'People who help' },
  finance: { zh: '看病的钱', en: 'Money for treatment' },
  'housing-discharge': { zh: '出院以后住哪里', en: 'Where to live afterwards' },
  'school-work': { zh: '上学和上班', en: 'School and work' },
  'information-decision': { zh: '弄明白病情、拿主意', en: 'Understanding and deciding' },
  communication: { zh: '和医生护士说话', en: 'Talking with doctors and nurses' },
  'meaning-culture': { zh: '心里的寄托', en: 'What gives me strength' },
}

export const howHard: FiveWords = [
  { zh: '没有困难', en: 'not hard' },
  { zh: '有一点难', en: 'a little hard' },
  { zh: '有些难', en: 'rather hard' },
  { zh: '很难', en: 'hard' },
  { zh: '最难', en: 'hardest' },
]

export const plainChangeWords: Record<Change, Words> = {
  first: { zh: '第一次谈到', en: 'talked about for the first time' },
  better: { zh: '好一些了', en: 'better' },
  same: { zh: '和以前一样', en: 'as before' },
  worse: { zh: '比以前难', en: 'harder than before' },
}

export const words = {
  title: { zh: '给您看的变化', en: 'How things have changed for you' },
  lead: {
    zh: '这是我们一起谈过的事。圆点越靠左越轻松，越靠右越难。',
    en: 'This is what we talked about. A dot further left is easier, further right is harder.',
  },
  back: { zh: '返回', en: 'Back' },
  chart: { zh: '图', en: 'Picture' },
  table: { zh: '同样的内容，写成表', en: 'The same as a table' },
  what: { zh: '什么事', en: 'What' },
  first: { zh: '第一次', en: 'The first time' },
  previous: { zh: '上一次', en: 'The last time' },
  now: { zh: '现在', en: 'Now' },
  change: { zh: '变化', en: 'Change' },
  easy: { zh: '轻松', en: 'easier' },
  hard: { zh: '难', en: 'harder' },
  nothing: { zh: '还没有可以看的内容。', en: 'There is nothing to look at yet.' },
  firstDay: (day: string) => ({ zh: `第一次：${day}`, en: `First time: ${day}` }),
  lastDay: (day: string) => ({ zh: `现在：${day}`, en: `Now: ${day}` }),
  ask: {
    zh: '有哪一项您觉得不是这样，请告诉我们，我们一起改。',
    en: 'If anything here is not as you see it, tell us and we put it right together.',
  },
  aside: { zh: '–', en: '–' },
}
