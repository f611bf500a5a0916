import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'community.list': { zh: '查看社区活动列表', en: 'Read the list of activities' },
  'community.open': { zh: '查看社区活动', en: 'Read an activity' },
  'community.plan': { zh: '计划社区活动', en: 'Planned an activity' },
  'community.replan': { zh: '改社区活动计划', en: 'Changed the plan of an activity' },
  'community.hold': { zh: '社区活动已举办', en: 'An activity was held' },
  'community.sum-up': { zh: '总结社区活动', en: 'Summed up an activity' },
  'community.reopen': { zh: '退回社区活动总结', en: 'Gave a summary back' },
  'community.count': { zh: '社区活动计入服务量', en: 'Counted an activity' },
  'community.cancel': { zh: '取消社区活动', en: 'Cancelled an activity' },
  'community.open-newcomer': { zh: '查看参加的人由谁同意', en: 'Looked up who may consent' },
  'community.register-participant': { zh: '登记参加的人', en: 'Registered who was there' },
  'community.remove-participant': { zh: '从名单里拿掉', en: 'Took somebody off the list' },
  'community.add-follow-up': { zh: '记下后续事项', en: 'Noted a follow-up' },
  'community.finish-follow-up': { zh: '写后续事项结果', en: 'Finished a follow-up' },
  'community.add-evidence': { zh: '存证明材料', en: 'Added evidence' },
  'community.read-evidence': { zh: '查看证明材料', en: 'Read evidence' },
  'community.volume': { zh: '查看服务量', en: 'Read the service volume' },
  'community.volume-rows': { zh: '打开服务量的明细', en: 'Opened the rows of a figure' },
  'community.download-volume': { zh: '导出服务量', en: 'Exported the service volume' },
}
