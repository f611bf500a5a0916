import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'standards.draft': { zh: '起草服务规范', en: 'Drafted a standard' },
  'standards.amend': { zh: '修改服务规范草稿', en: 'Changed the draft of a standard' },
  'standards.publish': { zh: '发布服务规范', en: 'Published a standard' },
  'standards.drop': { zh: '删去服务规范草稿', en: 'Threw the draft of a standard away' },
  'standards.list-audits': { zh: '查看规范自评列表', en: 'Read the list of self-audits' },
  'standards.open-audit': { zh: '查看规范自评', en: 'Read a self-audit' },
  'standards.begin-audit': { zh: '开始规范自评', en: 'Began a self-audit' },
  'standards.answer': { zh: '评一条', en: 'Answered a clause' },
  'standards.add-task': { zh: '加改进任务', en: 'Added a task' },
  'standards.drop-task': { zh: '去掉改进任务', en: 'Removed a task' },
  'standards.settle-task': { zh: '写改进任务结果', en: 'Settled a task' },
  'standards.finish-audit': { zh: '完成规范自评', en: 'Finished a self-audit' },
}
