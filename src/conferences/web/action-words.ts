import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called, in the audit log and in the river. */
export const deedWords = {
  plan: { zh: '安排会议', en: 'Arranged a meeting' },
  change: { zh: '改会议安排', en: 'Rearranged a meeting' },
  hold: { zh: '会议开过了', en: 'Held a meeting' },
  record: { zh: '写会议记录', en: 'Wrote the minutes' },
  cancel: { zh: '取消会议', en: 'Called a meeting off' },
  amend: { zh: '补正会议记录', en: 'Amended the minutes' },
  'finish-decision': { zh: '会议任务完成', en: 'Finished a task of a meeting' },
} as const satisfies Record<string, Words>

export const actionWords: Readonly<Record<string, Words>> = {
  'conferences.list': { zh: '查看会议', en: 'Read the meetings of a case' },
  ...Object.fromEntries(
    Object.entries(deedWords).map(([deed, words]) => [`conferences.${deed}`, words]),
  ),
}
