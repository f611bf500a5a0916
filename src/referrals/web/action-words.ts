import type { Words } from '#platform/model/words.ts'
import { stepWords } from './step-words.ts'

const looking: Readonly<Record<string, Words>> = {
  'referrals.list': { zh: '查看个案的转介', en: 'Listed the referrals of a case' },
  'referrals.open': { zh: '打开转介', en: 'Opened a referral' },
  'referrals.match': { zh: '为个案找资源', en: 'Looked for resources for a case' },
  'referrals.check': { zh: '转介前检查', en: 'Checked before referring' },
  'referrals.prepare': { zh: '准备转介包', en: 'Prepared a package' },
  'referrals.renew-link': { zh: '换新的转介链接', en: 'Renewed the link of a referral' },
  'referrals.list-house': { zh: '查看本机构的转介', en: 'Listed the referrals of the house' },
  'referrals.read-figures': { zh: '查看转介统计', en: 'Read the figures of referrals' },
  'referrals.list-received': { zh: '查看收到的转介', en: 'Listed received referrals' },
  'referrals.open-received': { zh: '打开收到的转介', en: 'Opened a received referral' },
  'referrals.open-link': { zh: '用链接打开转介', en: 'Opened a referral by its link' },
}

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  ...looking,
  ...Object.fromEntries(
    Object.entries(stepWords).map(([step, { zh, en }]) => [
      `referrals.${step}`,
      { zh: `转介：${zh}`, en: `Referral: ${en}` },
    ]),
  ),
}
