import type { Words } from '#platform/model/words.ts'

export type PhoneObstacle = 'phone-shape'

export const phoneWords: Record<PhoneObstacle, Words> = {
  'phone-shape': {
    zh: '电话号码不对：手机为 11 位，座机写作 010-66668888，境外号码以 + 开头。',
    en: 'Not a telephone number: 11 digits, or 010-66668888, or with a leading + from abroad.',
  },
}

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{2,3}-\d{7,8}(-\d{1,6})?$/
const ABROAD = /^\+(?!86)\d{7,15}$/

/** One way of writing for one number, so that it is found again: 13800005678, 010-66668888, +85291234567. */
export function normalisePhone(text: string) {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/[—–]/g, '-')
  const domestic = plain.replace(/^(\+|00)86-?/, '')
  if (domestic.startsWith('+')) return domestic.replaceAll('-', '')
  const digits = domestic.replaceAll('-', '')
  if (MOBILE.test(digits)) return digits
  return domestic.replace(/^(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:-(\d{1,6}))?$/, toLandline)
}

export function findPhoneObstacle(phone: string): PhoneObstacle | undefined {
  const known = MOBILE.test(phone) || LANDLINE.test(phone) || ABROAD.test(phone)
  return known ? undefined : 'phone-shape'
}

function toLandline(_: string, area: string, number: string, extension?: string) {
  return [area, number, extension].filter(Boolean).join('-')
}
