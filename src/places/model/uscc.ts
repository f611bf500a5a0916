import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

export const UsccObstacle = z.enum(['uscc-shape', 'uscc-check-character'])
export type UsccObstacle = z.infer<typeof UsccObstacle>

export const usccWords: Record<UsccObstacle, Words> = {
  'uscc-shape': {
    zh: '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z），请对照证书核对。',
    en: 'A unified social credit code has 18 digits and capitals without I, O, S, V, Z.',
  },
  'uscc-check-character': {
    zh: '统一社会信用代码的末位校验不符，很可能有一位写错，请对照证书逐位核对。',
    en: 'The check character of the social credit code does not fit; a character is mistyped.',
  },
}

/** The 31 characters of GB 32100-2015, 4.3: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** Removes what people add when they copy a code: blanks, hyphens, full-width forms, small letters. */
export function normaliseUscc(text: string) {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** What is wrong with a unified social credit code (统一社会信用代码, GB 32100-2015), if anything. */
export function findUsccObstacle(code: string): UsccObstacle | undefined {
  if (!SHAPE.test(code)) return 'uscc-shape'
  if (usccCheckCharacter(code.slice(0, 17)) !== code[17]) return 'uscc-check-character'
}

/** The 18th character to 17 given ones: weights 3^(i−1) mod 31, GB 32100-2015, annex A. */
export function usccCheckCharacter(body: string) {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] as string
}
