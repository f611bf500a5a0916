import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'volunteers.apply': { zh: '志愿者报名', en: 'Applied as a volunteer' },
  'volunteers.set-recruitment': { zh: '编辑招募页', en: 'Wrote the recruitment page' },
  'volunteers.list': { zh: '查看志愿者名单', en: 'Listed volunteers' },
  'volunteers.check-list': { zh: '核对志愿者名单', en: 'Checked a list of volunteers' },
  'volunteers.import': { zh: '导入志愿者名单', en: 'Imported a list of volunteers' },
  'volunteers.open': { zh: '打开志愿者档案', en: 'Opened the file of a volunteer' },
  'volunteers.reveal': { zh: '查看志愿者号码', en: 'Revealed a number of a volunteer' },
  'volunteers.amend': { zh: '修改志愿者档案', en: 'Amended the file of a volunteer' },
  'volunteers.tie-account': { zh: '绑定志愿者账号', en: 'Tied an account to a file' },
  'volunteers.screen': { zh: '志愿者：面谈通过', en: 'Screened a volunteer' },
  'volunteers.decline': { zh: '志愿者：未录用', en: 'Declined a volunteer' },
  'volunteers.train': { zh: '志愿者：开始培训', en: 'Began the training of a volunteer' },
  'volunteers.activate': { zh: '志愿者：上岗', en: 'Took a volunteer into service' },
  'volunteers.pause': { zh: '志愿者：暂停', en: 'Paused a volunteer' },
  'volunteers.resume': { zh: '志愿者：恢复', en: 'Resumed a volunteer' },
  'volunteers.leave': { zh: '志愿者：退出', en: 'A volunteer left' },
  'volunteers.dismiss': { zh: '志愿者：终止', en: 'Dismissed a volunteer' },
  'volunteers.sign-agreement': { zh: '登记志愿服务协议', en: 'Recorded an agreement' },
  'volunteers.pass-training': { zh: '登记培训结果', en: 'Recorded a training' },
  'volunteers.cover': { zh: '登记志愿者保险', en: 'Recorded an insurance' },
  'volunteers.commend': { zh: '表彰志愿者', en: 'Commended a volunteer' },
  'volunteers.add-course': { zh: '添加培训课程', en: 'Added a course' },
  'volunteers.read-own': { zh: '志愿者查看本人档案', en: 'Read the own file' },
  'volunteers.ask-for-paper': { zh: '志愿者要求书面协议', en: 'Asked for paper' },
}
