import type { Words } from '#platform/model/words.ts'
import type { ConsentObstacle } from './consent.ts'
import type { GivingObstacle } from './consent-giving.ts'

const giverWords = {
  'guardian-consent-needed': {
    zh: '不满 14 周岁，须由监护人同意（个人信息保护法第 31 条）。请先登记监护人，并由监护人同意。',
    en: 'Under 14 a guardian consents (PIPL art. 31). Register the guardian, and ask the guardian.',
  },
  'ask-at-fourteen': {
    zh: '已满 14 周岁，应由本人同意；监护人以前的同意不再适用，请征求本人意见。',
    en: 'From 14 on the person is asked; a guardian’s earlier consent stands no longer.',
  },
  'giver-not-entitled': {
    zh: '同意人既不是本人，也不是登记在案的监护人，请核对由谁同意。',
    en: 'The giver is neither the person nor a registered guardian.',
  },
} as const satisfies Partial<Record<ConsentObstacle & GivingObstacle, Words>>

export const consentObstacleWords: Record<ConsentObstacle, Words> = {
  ...giverWords,
  'consent-missing': {
    zh: '还没有取得这一用途的同意。请先说明用途，再记录同意。',
    en: 'There is no consent for this purpose yet. Explain the purpose first.',
  },
  'consent-withdrawn': {
    zh: '本人已撤回同意，不能再按这一用途使用。如仍有需要，请重新征求同意。',
    en: 'The consent was withdrawn. Ask again if it is still needed.',
  },
  'consent-not-yet-valid': {
    zh: '同意的起始时间还没有到。',
    en: 'The period of the consent has not begun yet.',
  },
  'consent-expired': {
    zh: '同意的期限已过，请重新征求同意。',
    en: 'The period of the consent is over. Ask again.',
  },
  'consent-for-other-recipient': {
    zh: '同意书没有写明这个接收方，请就这个接收方单独征求同意。',
    en: 'The consent does not name this recipient. Ask for this recipient.',
  },
  'consent-for-other-data': {
    zh: '同意书没有包括要使用的这类内容，请减少内容，或另行征求同意。',
    en: 'The consent does not cover this kind of data. Send less, or ask for it.',
  },
  'consent-not-separate': {
    zh: '涉及敏感个人信息或对外提供，须取得单独同意（个人信息保护法第 23、29 条）。',
    en: 'Sensitive data, or data that leave the house, need a separate consent (PIPL art. 23, 29).',
  },
}

export const givingWords: Record<GivingObstacle, Words> = {
  ...giverWords,
  'separate-consent-needed': {
    zh: '这份同意涉及敏感个人信息或对外提供，须单独征求，请逐项说明后勾选“已单独征求”。',
    en: 'This consent touches sensitive data or another recipient: it has to be asked for separately.',
  },
  'recipient-not-named': {
    zh: '对外提供须写明接收方的名称，请补充。',
    en: 'Name the recipient to whom data are given.',
  },
  'period-ends-before-it-begins': {
    zh: '同意的截止时间早于起始时间，请核对日期。',
    en: 'The period ends before it begins. Check the dates.',
  },
  'limits-not-told': {
    zh: '开始服务前，请先向对方说明保密的界限，并勾选“已说明”。',
    en: 'Tell the limits of confidentiality before service begins, and tick that you have.',
  },
  'notice-outdated': {
    zh: '告知书已更新，请刷新页面，按新的告知书说明后再记录。',
    en: 'The notice has a newer version. Reload, and read out the new one.',
  },
}
