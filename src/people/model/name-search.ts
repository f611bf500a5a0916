import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import { findIdentityNumberObstacle, normaliseIdentityNumber } from './chinese-identity-number.ts'
import { normaliseName, surnameLength } from './name.ts'
import { findPhoneObstacle, normalisePhone } from './phone.ts'

export const SearchObstacle = z.enum(['search-too-short', 'search-not-understood'])
export type SearchObstacle = z.infer<typeof SearchObstacle>

export const searchWords: Record<SearchObstacle, Words> = {
  'search-too-short': {
    zh: '请至少输入一个汉字，或两个拼音字母。',
    en: 'Type at least one Chinese character, or two letters of pinyin.',
  },
  'search-not-understood': {
    zh: '可以输入姓名（张小）、拼音或首字母（zhangxm、zxm）、完整的身份证号或电话号码。',
    en: 'Type a name (张小), its pinyin or initials (zhangxm, zxm), a full identity or phone number.',
  },
}

/** What somebody typed into the search box. `mixed` has both characters and letters: 张xm. */
export type Search =
  | { readonly kind: 'characters' | 'letters' | 'mixed'; readonly prefixes: readonly string[] }
  | { readonly kind: 'identity-number' | 'phone'; readonly exact: string }
  | { readonly kind: 'obstacle'; readonly obstacle: SearchObstacle }

export function readSearch(text: string): Search {
  const number = normaliseIdentityNumber(text)
  if (!findIdentityNumberObstacle(number, { demo: true }))
    return { kind: 'identity-number', exact: number }
  const phone = normalisePhone(text)
  if (!findPhoneObstacle(phone)) return { kind: 'phone', exact: phone }

  const prefix = foldLetters(normaliseName(text))
  if (prefix === '') return { kind: 'obstacle', obstacle: 'search-too-short' }
  if (!/^[\p{L}·]+$/u.test(prefix)) return { kind: 'obstacle', obstacle: 'search-not-understood' }
  const hasLetters = /[a-z]/.test(prefix)
  if (/[^a-z]/.test(prefix))
    return { kind: hasLetters ? 'mixed' : 'characters', prefixes: [prefix] }
  if (prefix.length < 2) return { kind: 'obstacle', obstacle: 'search-too-short' }
  return { kind: 'letters', prefixes: letterPrefixes(prefix) }
}

/** `zhxm` may mean z-x-m as well: two letters of an initial may count as one where no vowel follows. */
export function letterPrefixes(letters: string) {
  return [...new Set([letters, letters.replace(/([zcs])h(?=[^aeiouv])/g, '$1')])]
}

/**
 * Under which keys a name is filed. A search is a prefix of one of them: in every key each syllable
 * but the last stands in full or by its initial, so that `zxm`, `zhangxm`, `zhangxiaom` and
 * `zxiaoming` all lead to zhang-xiao-ming, and so does the given name alone.
 *
 * @param readings the syllables of the name; several where a character is read in several ways
 */
export function nameKeys(name: string, readings: readonly (readonly string[])[]): string[] {
  const family = surnameLength(name)
  const characters = Array.from(name)
  const keys = new Set([characters.join('')])
  if (family > 0) keys.add(characters.slice(family).join(''))
  for (const part of name.split('·').slice(1)) keys.add(part)
  for (const syllables of readings) {
    for (const key of combine(syllables)) keys.add(key)
    if (family > 0) for (const key of combine(syllables.slice(family))) keys.add(key)
  }
  return [...keys].map((key) => key.toLowerCase().slice(0, 60)).filter((key) => key !== '')
}

/** The syllables of a name in one word, the key by which names that sound alike are compared. */
export function soundKey(syllables: readonly string[]) {
  return syllables.join('').toLowerCase()
}

const MOST_SYLLABLES = 4

function combine(syllables: readonly string[]): string[] {
  const initials = syllables.map((syllable) => syllable.slice(0, 1))
  const last = syllables.at(-1) ?? ''
  if (syllables.length > MOST_SYLLABLES)
    return [
      syllables,
      [...initials.slice(0, -1), last],
      [syllables[0] ?? '', ...initials.slice(1)],
    ].map((parts) => parts.join(''))
  return syllables
    .slice(0, -1)
    .reduce<string[]>(
      (heads, syllable, place) =>
        heads.flatMap((head) => [head + syllable, head + (initials[place] ?? '')]),
      [''],
    )
    .map((head) => head + last)
}

/** Small letters without tone marks; no blanks, hyphens or apostrophes between them. */
function foldLetters(text: string) {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\s'’-]/g, '')
}
