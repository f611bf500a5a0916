import type { Words } from '#platform/model/words.ts'

const deeds: Readonly<Record<string, Words>> = {
  'people.register': { zh: '登记', en: 'registered' },
  'people.open': { zh: '打开记录', en: 'opened the record' },
  'people.amend': { zh: '更正登记', en: 'corrected the record' },
  'people.reveal-identity-number': { zh: '查看身份证号', en: 'looked at the identity number' },
  'people.reveal-phones': { zh: '查看电话', en: 'looked at the telephone number' },
  'people.list-ties': { zh: '查看亲属', en: 'looked at the kin' },
  'people.add-tie': { zh: '登记亲属', en: 'added kin' },
  'people.end-tie': { zh: '结束亲属关系', en: 'ended a tie' },
  'people.list-consents': { zh: '查看同意', en: 'looked at the consents' },
  'people.give-consent': { zh: '记录同意', en: 'recorded a consent' },
  'people.withdraw-consent': { zh: '撤回同意', en: 'withdrew a consent' },
  'people.ask-access': { zh: '申请查看', en: 'asked to see the record' },
  'people.approve-access': { zh: '批准查看', en: 'approved a request' },
  'people.refuse-access': { zh: '未批准查看', en: 'refused a request' },
  'people.approve-care-team': { zh: '批准服务团队查看', en: 'opened the record to the care team' },
  'people.restrict': { zh: '改为只保存', en: 'had the record only kept' },
  'people.unrestrict': { zh: '解除只保存', en: 'had the record used again' },
  'people.end-care-team': { zh: '结束服务团队查看', en: 'closed the record to the care team' },
}

/** What was done, as the log names it; the reason of a look stands behind a dot. */
export function deedWords(action: string): Words {
  const [slice, deed] = action.split('.')
  return deeds[`${slice}.${deed}`] ?? { zh: action, en: action }
}
