import type { Words } from '#platform/model/words.ts'

/** The forms of a meeting, as the address names them: `?form=minutes.<id>`. */
export const formTitles = {
  team: { zh: '安排多学科会议', en: 'Arrange a team conference' },
  family: { zh: '安排家庭会谈', en: 'Arrange a family meeting' },
  change: { zh: '改会议安排', en: 'Rearrange the meeting' },
  holding: { zh: '到场的人', en: 'Who came' },
  minutes: { zh: '会议记录', en: 'Minutes' },
  cancellation: { zh: '取消会议', en: 'Call the meeting off' },
  amendment: { zh: '补正会议记录', en: 'Amend the minutes' },
  decision: { zh: '任务结果', en: 'Result of a task' },
} as const satisfies Record<string, Words>

export type FormKind = keyof typeof formTitles
export type ConferenceForm = 'team' | 'family' | `${FormKind}.${string}`
