import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'workforce.read-team': { zh: '查看社工队伍', en: 'Looked at the team' },
  'workforce.list': { zh: '查看机构的社工名单', en: 'Listed the workers of an institution' },
  'workforce.open': { zh: '打开社工档案', en: 'Opened the file of a worker' },
  'workforce.read-own': { zh: '查看本人专业档案', en: 'Read the own professional file' },
  'workforce.enter': { zh: '登记社工', en: 'Entered a worker' },
  'workforce.amend': { zh: '修改社工档案', en: 'Amended the file of a worker' },
  'workforce.tie-account': { zh: '绑定社工账号', en: 'Tied an account to a worker' },
  'workforce.set-position': { zh: '设立岗位', en: 'Set a position' },
  'workforce.amend-position': { zh: '修改岗位', en: 'Amended a position' },
  'workforce.appoint': { zh: '聘任到岗位', en: 'Appointed to a position' },
  'workforce.end-appointment': { zh: '结束聘任', en: 'Ended an appointment' },
  'workforce.add-qualification': { zh: '登记证书', en: 'Recorded a certificate' },
  'workforce.renew-registration': { zh: '更新证书登记', en: 'Renewed a registration' },
  'workforce.reveal': { zh: '查看证书编号', en: 'Revealed the number of a certificate' },
  'workforce.enter-learning': { zh: '登记学时', en: 'Recorded hours of learning' },
  'workforce.strike-learning': { zh: '作废学时', en: 'Struck out hours of learning' },
  'workforce.place-in-tier': { zh: '登记人才梯队', en: 'Recorded a tier of talent' },
  'workforce.add-placement': { zh: '登记学员带教', en: 'Recorded a placement' },
  'workforce.close-placement': { zh: '登记带教结果', en: 'Recorded the outcome of a placement' },
  'workforce.overview': { zh: '查看队伍总览', en: 'Looked at the workforce' },
  'workforce.export': { zh: '导出社工队伍', en: 'Exported the workforce' },
  'workforce.import': { zh: '导入社工名单', en: 'Imported a list of workers' },
  'workforce.add-member': { zh: '登记教学联盟成员', en: 'Added a member of the alliance' },
}
