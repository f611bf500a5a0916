import type { Words } from '#platform/model/words.ts'
import { pageWords } from '../page-words.ts'

/** For those who read before everybody may. */
export const words = {
  list: pageWords.readings,
  reading: pageWords.reading,
  lead: {
    zh: '请您在公开以前读一读：像一个认识这家人的邻居那样读。作者是谁，这里不写。',
    en: 'Read it before everybody does: as a neighbour who knows the family. Whose it is stands nowhere here.',
  },
  none: { zh: '现在没有请您读的故事。', en: 'Nobody asks you to read anything now.' },
  title: { zh: '标题', en: 'Title' },
  length: { zh: '篇幅', en: 'Length' },
  lengthN: (n: number): Words => ({ zh: `${n} 字`, en: `${n} characters` }),
  line: { zh: '服务', en: 'Service' },
  seat: { zh: '第几位', en: 'Seat' },
  seatN: (n: number): Words => ({
    zh: n === 1 ? '第一位' : '第二位',
    en: n === 1 ? 'First' : 'Second',
  }),
  since: { zh: '从哪天起', en: 'Since' },
  state: { zh: '状态', en: 'State' },
  turn: { zh: '等您读', en: 'Waits for you' },
  later: { zh: '等第一位读完', en: 'Waits for the first reader' },
  passed: { zh: '您已通过', en: 'You passed it' },
  returned: { zh: '您已退回', en: 'You gave it back' },
  text: { zh: '正文', en: 'Text' },
  report: { zh: '去标识记录', en: 'What was made nameless' },
  verdict: { zh: '您的意见', en: 'Your verdict' },
  checks: { zh: '逐条确认', en: 'Confirm each point' },
  reason: { zh: '退回的原因', en: 'Why it goes back' },
  reasonHint: {
    zh: '写给作者看，不要写出当事人是谁。',
    en: 'For the author. Do not name anybody.',
  },
  pass: { zh: '通过', en: 'Pass it' },
  back: { zh: '退回', en: 'Give it back' },
  how: { zh: '通过还是退回', en: 'Pass it or give it back' },
  done: { zh: '谢谢您读完', en: 'Thank you for reading' },
}
