import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'plans.open': { zh: '打开服务计划', en: 'Opened a plan' },
  'plans.read-brief': { zh: '查看计划提醒', en: 'Read what a plan reminds of' },
  'plans.begin': { zh: '起草服务计划', en: 'Began a plan' },
  'plans.write': { zh: '修改计划草稿', en: 'Wrote on at a draft plan' },
  'plans.agree': { zh: '约定服务计划', en: 'Agreed on a plan' },
  'plans.file-sheet': { zh: '登记签字页位置', en: 'Filed a signed sheet' },
  'plans.complete': { zh: '完成服务计划', en: 'Completed a plan' },
  'plans.abandon': { zh: '作废服务计划', en: 'Gave up a plan' },
  'plans.add-task': { zh: '添加待办', en: 'Added a task' },
  'plans.change-task': { zh: '修改待办', en: 'Changed a task' },
  'plans.finish-task': { zh: '完成待办', en: 'Finished a task' },
  'plans.cancel-task': { zh: '取消待办', en: 'Called off a task' },
  'plans.undo-task': { zh: '撤回待办', en: 'Undid a task' },
  'plans.hand-over-task': { zh: '转交待办', en: 'Handed over a task' },
  'plans.list-tasks': { zh: '查看待办', en: 'Listed tasks' },
}
