import type { Words } from '#platform/model/words.ts'

/** The version of the text below. A changed text gets a new version; a consent remembers its own. */
export const CURRENT_NOTICE = '2026-01'

/** Why the data are needed and what it means for the person: 个人信息保护法 art. 17, 30. Text is ours. */
export const noticeText: readonly Words[] = [
  {
    zh: '我们记录您的情况，是为了帮您和家人解决看病期间遇到的困难；不同意也不影响您看病。',
    en: 'We write down your situation in order to help you and your family. Your treatment does not depend on your yes.',
  },
  {
    zh: '您只同意这里写明的用途、对象、内容和期限，之外的使用会另外征求您的同意。',
    en: 'You agree to the purpose, the recipients, the kinds of data and the period written here, and to nothing else.',
  },
  {
    zh: '您可以随时撤回同意，口头说一声就行；撤回以前已经做的事仍然有效。',
    en: 'You may take back your yes at any time, by word of mouth. What was done before stays valid.',
  },
  {
    zh: '您可以查看、复制、更正关于您的记录，也可以问谁看过它。',
    en: 'You may see, copy and correct what is recorded about you, and ask who has read it.',
  },
]

/** The limits of confidentiality, told before the first conversation (casework form F3). Text is ours. */
export const limitsText: readonly Words[] = [
  {
    zh: '您对社工说的话会保密，只有参与帮助您的同事在需要时才能看到。',
    en: 'What you tell the social worker is confidential; only colleagues who help you see it when needed.',
  },
  {
    zh: '如果您或别人的生命安全有危险，社工必须告诉能帮上忙的人。',
    en: 'When your life or another person’s is in danger, the social worker must tell those who can help.',
  },
  {
    zh: '如果发现未成年人或无力自保的人可能受到伤害，法律要求立即报告。',
    en: 'When a minor, or somebody unable to protect himself, may be suffering harm, the law requires a report at once.',
  },
  {
    zh: '法院或有关机关依法要求时，社工必须提供。',
    en: 'When a court or an authority lawfully demands it, the social worker must answer.',
  },
  {
    zh: '遇到这些情况，只要不增加危险，社工会先告诉您。',
    en: 'In such a case the social worker will tell you first, unless that adds to the danger.',
  },
]
