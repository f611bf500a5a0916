import type { Words } from '#platform/model/words.ts'
import { RevealReason } from '../model/reveal.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  ...revealed('identity-number', { zh: '查看证件号码明文', en: 'Revealed an identity number' }),
  ...revealed('phones', { zh: '查看电话明文', en: 'Revealed a telephone number' }),
  'people.search': { zh: '查找人员', en: 'Searched for people' },
  'people.find-duplicates': { zh: '登记前查重', en: 'Looked for duplicates' },
  'people.register': { zh: '登记人员', en: 'Registered a person' },
  'people.open': { zh: '打开人员资料', en: 'Opened a person’s record' },
  'people.amend': { zh: '修改人员资料', en: 'Amended a person’s record' },
  'people.list-ties': { zh: '查看亲属关系', en: 'Read the ties' },
  'people.add-tie': { zh: '登记亲属关系', en: 'Added a tie' },
  'people.end-tie': { zh: '结束亲属关系', en: 'Ended a tie' },
  'people.list-consents': { zh: '查看同意书', en: 'Read the consents' },
  'people.give-consent': { zh: '登记同意', en: 'Recorded a consent' },
  'people.withdraw-consent': { zh: '撤回同意', en: 'Withdrew a consent' },
  'people.ask-access': { zh: '申请查看未成年人资料', en: 'Asked to see a minor’s record' },
  'people.approve-access': {
    zh: '批准查看未成年人资料',
    en: 'Approved access to a minor’s record',
  },
  'people.refuse-access': {
    zh: '不批准查看未成年人资料',
    en: 'Refused access to a minor’s record',
  },
  'people.approve-care-team': { zh: '对服务团队开放资料', en: 'Opened a record to the care team' },
  'people.restrict': { zh: '把资料改为只保存', en: 'Had a record only kept' },
  'people.unrestrict': { zh: '解除只保存', en: 'Had a record used again' },
  'people.end-care-team': { zh: '对服务团队关闭资料', en: 'Closed a record to the care team' },
}

/** The reason is a part of the deed; the words are the same. */
function revealed(what: string, words: Words) {
  return Object.fromEntries(
    RevealReason.options.map((reason) => [`people.reveal-${what}.${reason}`, words]),
  )
}
