import type { Words } from '#platform/model/words.ts'
import { pageWords } from '../page-words.ts'

/** For everybody who comes by. */
export const words = {
  list: pageWords.publicList,
  story: pageWords.publicStory,
  lead: {
    zh: '这些故事都征得了当事人的单独同意，去掉了能认出人的内容。他们随时可以收回。',
    en: 'Everybody told about here has agreed, and nobody can be recognised. Each may take the story back at any time.',
  },
  none: {
    zh: '还没有公开的故事。过些日子再来看看。',
    en: 'There are no public stories yet. Come again some day.',
  },
  minutes: (n: number): Words => ({ zh: `读完约 ${n} 分钟`, en: `about ${n} min to read` }),
  back: { zh: '更多故事', en: 'More stories' },
  foot: {
    zh: '文中的人、时间和地点都作了处理。如果您认出了谁，请不要说出来。',
    en: 'People, times and places were changed. Should you recognise somebody, please do not say so.',
  },
  by: { zh: '一位北京的医务社工', en: 'By a medical social worker in Beijing' },
  gone: { zh: '这个故事不在了', en: 'This story is not here any more' },
}
