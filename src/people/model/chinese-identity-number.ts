import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const IdentityNumberObstacle = z.enum([
  'identity-number-shape',
  'identity-number-fifteen-digits',
  'identity-number-region',
  'identity-number-birth-date',
  'identity-number-check-digit',
])
export type IdentityNumberObstacle = z.infer<typeof IdentityNumberObstacle>

export const identityNumberWords: Record<IdentityNumberObstacle, Words> = {
  'identity-number-shape': {
    zh: '身份证号应为 17 位数字加 1 位数字或 X，请对照证件核对位数。',
    en: 'An identity number has 17 digits and a last digit or X. Count the digits.',
  },
  'identity-number-fifteen-digits': {
    zh: '这是 15 位的旧身份证号，2013 年起已停用。请按现在的证件填写 18 位号码，没有就留空。',
    en: 'This is an old number of 15 digits, out of use since 2013. Give the 18 digits, or none.',
  },
  'identity-number-region': {
    zh: '身份证号开头的地区代码不存在，请核对前 6 位。',
    en: 'The identity number begins with a region that does not exist. Check the first 6 digits.',
  },
  'identity-number-birth-date': {
    zh: '身份证号中的出生日期不是真实的日期，请核对第 7 至 14 位。',
    en: 'The birth date within the identity number is no real day. Check digits 7 to 14.',
  },
  'identity-number-check-digit': {
    zh: '身份证号的末位校验不符，很可能有一位写错，请对照证件逐位核对。',
    en: 'The check digit of the identity number does not fit; a digit is mistyped.',
  },
}

/** The first two digits of GB/T 2260, with 81–83 for residents of Hong Kong, Macao and Taiwan. */
const PROVINCES = [
  ...[11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46],
  ...[50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83],
].map(String)

/** No such region was ever given out: numbers of invented people begin with it. */
export const DEMO_REGION = '990000'

/** GB 11643-1999, 4.5: weights 2^(18−i) mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** Removes what people add: blanks, full-width digits, a small x. A number read as a number is beyond repair. */
export function normaliseIdentityNumber(text: string) {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/**
 * What is wrong with a citizen identity number (公民身份号码, GB 11643-1999), if anything. Numbers of
 * invented people pass only where the installation is a demo.
 */
export function findIdentityNumberObstacle(
  number: string,
  { demo = false }: { readonly demo?: boolean } = {},
): IdentityNumberObstacle | undefined {
  if (/^\d{15}$/.test(number)) return 'identity-number-fifteen-digits'
  if (!/^\d{17}[\dX]$/.test(number)) return 'identity-number-shape'
  if (!isRegion(number.slice(0, 6), demo)) return 'identity-number-region'
  if (!isRealDay(birthDateWithin(number))) return 'identity-number-birth-date'
  if (identityCheckDigit(number.slice(0, 17)) !== number[17]) return 'identity-number-check-digit'
}

/** The last digit to 17 given ones: ISO 7064, MOD 11-2. */
export function identityCheckDigit(body: string) {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0)
  return CHECK_DIGITS[sum % 11] as string
}

/** What a valid number says about its holder. */
export function readIdentityNumber(number: string) {
  const sex: 'male' | 'female' = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return { birthDate: Day.parse(birthDateWithin(number)), sex }
}

function birthDateWithin(number: string) {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

function isRegion(code: string, demo: boolean) {
  if (code === DEMO_REGION) return demo
  return PROVINCES.includes(code.slice(0, 2))
}

function isRealDay(day: string) {
  return Day.safeParse(day).success && day >= '1850-01-01'
}
