import type { Words } from '#platform/model/words.ts'
import type { Level } from '../../model/instrument.ts'

/** What the sheet for the client says is done next: plain, and frightening nobody. */
export const clientNext: Record<Level, Words> = {
  calm: {
    zh: '继续关心您的情况，过一段时间再问一次。',
    en: 'stay in touch, and ask again after a while.',
  },
  watch: {
    zh: '聊聊最近最难的事，过一段时间再问一次。',
    en: 'talk about what is hardest, and ask again.',
  },
  concern: {
    zh: '商量需要哪些帮助，您同意的话，也请医生一起想办法。',
    en: 'see which help is needed and, if you agree, ask the doctor too.',
  },
  alarm: {
    zh: '尽快商量怎样让您安心、安全，并请医生一起帮忙。',
    en: 'see soon how you can feel safe, and ask the doctor to help.',
  },
}
