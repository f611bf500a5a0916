import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'entitlements.open': { zh: '查看权益', en: 'Opened entitlements' },
  'entitlements.open-of-case': { zh: '个案：查看权益', en: 'Case: read entitlements' },
  'entitlements.use': { zh: '登记权益使用', en: 'Wrote down a use' },
  'entitlements.correct': { zh: '冲正权益使用', en: 'Took back a use' },
}
