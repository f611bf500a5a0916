import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'readings.open': { zh: '督导阅读', en: 'Read over the house' },
  'readings.mark': { zh: '标为已读', en: 'Marked as read' },
  'readings.remark': { zh: '写督导批注', en: 'Wrote a remark' },
}
