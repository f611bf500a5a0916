import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

export const MIN_PASSWORD = 12
export const MAX_PASSWORD = 128

/** Typed at a sign-in: whatever it is, it is compared with what is stored. */
export const GivenPassword = z.string().min(1).max(MAX_PASSWORD)
export const NewPassword = z.string().min(MIN_PASSWORD).max(MAX_PASSWORD)

export const Weakness = z.enum(['password-common', 'password-repeats', 'password-has-name'])
export type Weakness = z.infer<typeof Weakness>

/**
 * Long passwords that are on everybody's list. Compared without case, marks and a run of digits at
 * the end, so that `Password@2026` is found under `password`.
 */
const COMMON: readonly string[] = [
  'password',
  'passw0rd',
  'administrator',
  'admin',
  'root',
  'welcome',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  '1qaz2wsx3edc',
  '1q2w3e4r5t6y',
  'qazwsxedcrfv',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'letmein',
  'changeme',
  'woaini',
  'beijing',
  'yiyuan',
  'hospital',
  'shegong',
  'renqiao',
]

/** Why a password of sufficient length is weak all the same. Both ends ask this function. */
export function findWeakness(password: string, username: string): Weakness | undefined {
  const text = password.toLowerCase()
  if (new Set(text).size < 5 || isRun(text)) return 'password-repeats'
  const core = text.replace(/[^a-z0-9]/g, '')
  if (COMMON.some((word) => isBuiltOn(core, word))) return 'password-common'
  if (username.length >= 3 && text.includes(username.toLowerCase())) return 'password-has-name'
}

/** Nothing but the word, perhaps twice, and digits. */
function isBuiltOn(core: string, word: string) {
  return core.includes(word) && /^\d*$/.test(core.replaceAll(word, ''))
}

/** 123456789012, abcdefghijkl, and the same backwards. */
function isRun(text: string) {
  const steps = [...text].slice(1).map((char, index) => step(text.charCodeAt(index), char))
  return [1, -1].some((one) => steps.every((taken) => taken === one || Math.abs(taken) === 9))
}

function step(before: number, char: string) {
  return char.charCodeAt(0) - before
}

export const weaknessWords: Record<Weakness, Words> = {
  'password-common': {
    zh: '这个密码太常见，很容易被猜中。换成几个互不相关的词连在一起，好记又难猜。',
    en: 'This password is too common. Take a few words that have nothing to do with each other.',
  },
  'password-repeats': {
    zh: '密码里重复或连续的字符太多。请用更多不同的字符。',
    en: 'The password repeats or counts. Use more different characters.',
  },
  'password-has-name': {
    zh: '密码里不能含有用户名。',
    en: 'The password must not contain the user name.',
  },
}
