import type { Page } from 'playwright-core'
import { words as groups } from '#groups/web/words.ts'
import { catalogue } from '#instruments/model/catalogue.ts'
import { notOffered } from '#instruments/model/not-offered.ts'
import type { Language } from '#platform/model/words.ts'
import { ASSUMED_CRITERIA } from '#stories/model/contest.ts'

/** Something that can be read on a page, and in which language it says it is. */
interface Readable {
  readonly text: string
  readonly lang: string
}

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+/g
const LATIN = /[A-Za-z][A-Za-z']+/g

/** What a code looks like: nobody is meant to read it, so the page has to say it in words. */
const CODE = /^[a-z]+(-[a-z]+)*$/

/** Examples of what one may type, what a form begins with, and the names of keys. */
const AT_HOME = [
  ...['Ctrl', 'Enter', 'zhang.xm', 'zhangxm', 'zxm', '张小', groups.consentDefault.zh],
  ...ASSUMED_CRITERIA.map(({ name, weight, max }) => `${name}，${weight}，${max}`),
]

/** What has one name in every language: programs, formats, units, bodies abroad. */
const NAMES = [
  ...['Word', 'Excel', 'WPS', 'PDF', 'SVG', 'xlsx', 'docx', 'CSV', 'UTF', 'MB', 'JSON', 'HSDS'],
  ...['NCCN', 'Boston College', 'Mapi Research Trust', 'LOINC'],
]

/** Instruments go by the name that their authors gave them. */
function instrumentNames(language: Language) {
  const offered = Object.values(catalogue).flatMap(({ short, name }) => [short, name[language]])
  return [...offered, ...notOffered.map(({ name }) => name[language])]
}

/** Keeps all that the server has told this page: names and notes are in the language of their writer. */
export function keepTold(page: Page): () => Promise<string[]> {
  const texts = new Set<string>()
  const onTheWay = new Set<Promise<void>>()
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return
    const kept = response
      .json()
      .then((answer) => {
        for (const text of textsIn(answer)) texts.add(text)
      })
      .catch(() => {})
      .finally(() => onTheWay.delete(kept))
    onTheWay.add(kept)
  })
  return async () => {
    await Promise.all(onTheWay)
    return [...texts]
  }
}

/** Words in the other language that are neither marked as such nor told by the server. */
export async function foreignWords(page: Page, language: Language, told: readonly string[]) {
  const known = language === 'en' ? told : told.filter((text) => !CODE.test(text))
  const all = [...known, ...AT_HOME, ...NAMES, ...instrumentNames(language)].join('\n')
  const readable = await page.evaluate(readablesOf)
  return readable
    .filter(({ lang }) => lang.slice(0, 2) === language)
    .filter(({ text }) => {
      const words = text.match(language === 'en' ? CHINESE : LATIN) ?? []
      return words.some((word) => !all.includes(word.length > 1 ? word : around(word, text)))
    })
    .map(({ text }) => text)
}

/** A single mark is found anywhere: with what touches it, it is not. */
function around(mark: string, text: string) {
  const [touching] = new RegExp(`\\S?\\S?${mark}\\S?\\S?`).exec(text) ?? []
  return touching ?? mark
}

function textsIn(value: unknown, key = ''): string[] {
  // A user name looks like a code, and is meant to be read.
  if (typeof value === 'string') return [key === 'username' ? `@${value}` : value]
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, name))
}

/** Runs in the page: every text, and every attribute that is shown or read aloud. */
function readablesOf(): Readable[] {
  const readables: Readable[] = []
  const add = (text: string | null, element: Element | null) => {
    const lang = element?.closest('[lang]')?.getAttribute('lang') ?? ''
    if (text?.trim()) readables.push({ text: text.trim(), lang })
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement
    if (!parent?.closest('script, noscript, style')) add(texts.currentNode.textContent, parent)
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (!element.closest('[aria-hidden=true]')) add(element.getAttribute(name), element)
  add(document.title, document.documentElement)
  return readables
}
