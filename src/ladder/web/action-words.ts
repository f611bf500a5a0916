import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'ladder.keep': { zh: '存费用测算', en: 'Kept a reckoning' },
  'ladder.list': { zh: '查看费用测算', en: 'Listed reckonings' },
  'ladder.open': { zh: '打开费用测算', en: 'Opened a reckoning' },
}
