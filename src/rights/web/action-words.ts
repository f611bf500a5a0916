import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'rights.list-requests': { zh: '查看权利请求列表', en: 'Read the list of requests' },
  'rights.record-request': { zh: '记录权利请求', en: 'Recorded a request' },
  'rights.open-request': { zh: '查看权利请求', en: 'Read a request' },
  'rights.establish': { zh: '核对请求人身份', en: 'Established who asks' },
  'rights.grant': { zh: '办理权利请求', en: 'Granted a request' },
  'rights.refuse': { zh: '拒绝权利请求', en: 'Refused a request' },
  'rights.withdraw': { zh: '撤回权利请求', en: 'Withdrew a request' },
  'rights.lift': { zh: '解除只保存', en: 'Lifted a restriction' },
  'rights.open-holdings': { zh: '查看可提供的信息', en: 'Looked at what is held' },
  'rights.make-copy': { zh: '制作复制件', en: 'Made a copy' },
  'rights.open-keeping': { zh: '查看保存期限', en: 'Read the terms of keeping' },
  'rights.enter-term': { zh: '录入保存期限', en: 'Entered a term of keeping' },
  'rights.list-impacts': { zh: '查看影响评估列表', en: 'Read the list of assessments' },
  'rights.open-impact': { zh: '查看影响评估', en: 'Read an assessment' },
  'rights.write-impact': { zh: '写影响评估', en: 'Wrote an assessment' },
  'rights.amend-impact': { zh: '修改影响评估', en: 'Changed an assessment' },
  'rights.approve-impact': { zh: '批准影响评估', en: 'Approved an assessment' },
  'rights.begin-next-impact': { zh: '另起一版影响评估', en: 'Began the next assessment' },
}
