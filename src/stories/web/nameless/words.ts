import type { Words } from '#platform/model/words.ts'
import { pageWords } from '../page-words.ts'

/** The assistant: what it found, and what the author says to each. */
export const words = {
  title: pageWords.nameless,
  stories: pageWords.stories,
  lead: {
    zh: '助手把能认出人的地方一处处找出来，由您决定：换掉，或者保留并说明原因。拿不准的它也会问。',
    en: 'Each place that may tell who somebody is: replace it, or keep it and say why. It asks when in doubt.',
  },
  notNow: {
    zh: '这篇故事现在没有要去标识的文字：要么还没有得到同意，要么已经去过标识。',
    en: 'There is nothing to make nameless now: the consent is missing, or it was done already.',
  },
  noNames: {
    zh: '没有可对照的个案，人名只能凭写法去猜。请自己再通读一遍。',
    en: 'There is no case to compare with: names are guessed by how they look. Read it through yourself.',
  },
  text: { zh: '原文', en: 'The text' },
  findings: { zh: '要决定的地方', en: 'To be decided' },
  left: (n: number): Words => ({ zh: `还有 ${n} 处`, en: `${n} left` }),
  allDone: { zh: '全部决定了', en: 'All decided' },
  none: { zh: '没有找到能认出人的内容。', en: 'Nothing was found that tells who it is.' },
  sure: { zh: '确定', en: 'Sure' },
  unsure: { zh: '请您判断', en: 'You decide' },
  takeAll: { zh: '没决定的都按建议换掉', en: 'Replace the rest as proposed' },
  decide: (n: number): Words => ({ zh: `第 ${n} 处怎么办`, en: `What about place ${n}` }),
  by: (text: string): Words => ({ zh: `换成：${text}`, en: `Replace: ${text}` }),
  own: { zh: '换成别的……', en: 'Replace by something else…' },
  ownText: { zh: '换成什么', en: 'Replaced by' },
  keep: (why: string): Words => ({ zh: `保留：${why}`, en: `Keep: ${why}` }),
  choose: { zh: '请选择', en: 'Choose' },
  ask: { zh: '请谁来读', en: 'Who is asked to read' },
  first: { zh: '第一位', en: 'First reader' },
  second: { zh: '第二位', en: 'Second reader' },
  ownHead: { zh: '本院社工部主任', en: 'The head of the own house' },
  house: { zh: '别家机构的社工部主任', en: 'The head of another house' },
  supervisors: { zh: '行业督导', en: 'A supervisor' },
  city: { zh: '市卫生健康委', en: 'The office of the city' },
  which: { zh: '哪家机构', en: 'Which house' },
  send: { zh: '去标识并请人读', en: 'Make it nameless and ask' },
  sendNote: {
    zh: '之后带名字的原文会删除，只留下换好的文字和“换了几处”的记录。',
    en: 'The words with names in them are deleted then; the nameless text and counts stay.',
  },
  sent: { zh: '已去标识，等读者来读', en: 'Nameless now; it waits for its readers' },
  undecided: { zh: '还有地方没有决定', en: 'Some places are not decided' },
  needed: { zh: '请选择', en: 'Please choose' },
}
