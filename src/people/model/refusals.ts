import type { Words } from '#platform/model/words.ts'
import { birthWords } from './age.ts'
import { identityNumberWords } from './chinese-identity-number.ts'
import { nameWords } from './name.ts'
import { phoneWords } from './phone.ts'

export const noPerson = {
  'no-such-person': {
    zh: '没有找到这个人。可能不在本机构，或是未成年人而您尚未获准查看，可先提出查看申请。',
    en: 'There is no such person in your reach. A minor’s record opens after an approval.',
  },
} as const satisfies Record<string, Words>

/** What may be wrong with the facts about a person. */
export const factWords = {
  ...nameWords,
  ...birthWords,
  ...identityNumberWords,
  ...phoneWords,
  'birth-date-needed': {
    zh: '请填写出生日期（可以只填年份）；确实不知道时，请勾选“已确认成年”。',
    en: 'Give the birth date, be it only the year; if unknown, confirm that the person is of age.',
  },
  'identity-number-says-otherwise': {
    zh: '身份证号中的出生日期或性别与填写的不一致，请对照证件核对。',
    en: 'The identity number tells another birth date or sex than what was typed in.',
  },
  'deceased-before-birth': {
    zh: '去世日期早于出生日期，请核对。',
    en: 'The day of death lies before the birth.',
  },
} as const satisfies Record<string, Words>

export const duplicateWords = {
  'same-identity-number': {
    zh: '这个身份证号在本机构已登记。请打开已有的记录，不要重复登记。',
    en: 'This identity number is on record in your institution. Open that record instead.',
  },
  'possible-duplicate': {
    zh: '本机构已有很像的人，请逐一核对；确认不是同一个人后再登记。',
    en: 'Somebody very much alike is on record. Look, and confirm that it is another person.',
  },
} as const satisfies Record<string, Words>

export const accessWords = {
  'not-a-minor': {
    zh: '这个人已成年，不需要申请，可以直接打开。',
    en: 'This person is of age: no approval is needed.',
  },
  'access-open': {
    zh: '您已经可以查看这个人的记录，不需要再申请。',
    en: 'You may see this record already.',
  },
  'request-pending': {
    zh: '您已提出申请，正在等待审批，请勿重复申请。',
    en: 'Your request is waiting for a decision already.',
  },
  'no-such-request': {
    zh: '没有找到这份申请，请刷新列表。',
    en: 'There is no such request. Reload the list.',
  },
} as const satisfies Record<string, Words>
