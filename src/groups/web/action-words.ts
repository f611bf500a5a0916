import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'groups.list': { zh: '查看小组名单', en: 'Read the list of groups' },
  'groups.open': { zh: '查看小组', en: 'Read a group' },
  'groups.open-member': { zh: '查看组员', en: 'Read a member of a group' },
  'groups.create': { zh: '新建小组', en: 'Began a group' },
  'groups.write': { zh: '写小组计划', en: 'Wrote the plan of a group' },
  'groups.approve': { zh: '同意小组计划', en: 'Approved a group' },
  'groups.revise': { zh: '退回小组计划', en: 'Took a plan back' },
  'groups.recruit': { zh: '开始招募组员', en: 'Began to recruit' },
  'groups.begin': { zh: '小组开始', en: 'Began the sessions' },
  'groups.next-phase': { zh: '小组进入下一期', en: 'Took a group to its next phase' },
  'groups.evaluate': { zh: '小组总评', en: 'Evaluated a group' },
  'groups.archive': { zh: '小组归档', en: 'Archived a group' },
  'groups.cancel': { zh: '取消小组', en: 'Cancelled a group' },
  'groups.add-member': { zh: '邀请组员', en: 'Asked somebody into a group' },
  'groups.agree-member': { zh: '记录组员同意', en: 'Recorded the consent of a member' },
  'groups.leave': { zh: '组员离开', en: 'A member left' },
  'groups.set-outcome': { zh: '写组员结果', en: 'Recorded the outcome of a member' },
  'groups.measure': { zh: '录入前后测', en: 'Entered a measure' },
  'groups.write-note': { zh: '写组员记录', en: 'Wrote a note about a member' },
  'groups.plan-session': { zh: '安排小组活动', en: 'Planned a session' },
  'groups.replan-session': { zh: '改小组活动安排', en: 'Changed the plan of a session' },
  'groups.mark-presence': { zh: '小组签到', en: 'Marked who was there' },
  'groups.record-session': { zh: '写小组活动记录', en: 'Recorded a session' },
  'groups.cancel-session': { zh: '小组活动没有开', en: 'Said why a session was not held' },
}
