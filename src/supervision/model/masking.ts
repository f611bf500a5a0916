import { surnameLength } from '#people/model/name.ts'

/** What is known of a client and the kin: nothing of it may be left in a text that is de-named. */
export interface Known {
  /** Full names; in a masked one every * stands for a character that nobody here may know. */
  readonly client: readonly string[]
  readonly kin: readonly string[]
  /** Telephone and identity numbers. */
  readonly numbers: readonly string[]
  /** The ward, as it is called in the record. */
  readonly places: readonly string[]
}

const TITLES =
  '先生|女士|小姐|老师|同学|师傅|大爷|大妈|大叔|大姐|大哥|大娘|阿姨|叔叔|叔|姨|婶|伯|爷爷|爷|奶奶|奶|姥姥|姥爷|哥|姐|弟|妹|总|家|某某|某'
const APART = '[\\s·•・.．]*'
const CHINESE_DIGIT = '〇零一二三四五六七八九幺'

/**
 * Conservative: what looks like a number, an address or a bed goes as well, and so does what merely
 * sounds like one of the names. Whoever offers a case reads the result before it is offered.
 */
export function maskText(text: string, known: Known) {
  let masked = text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, toNarrow)
  for (const number of known.numbers) masked = masked.replace(spread(number), '〔号码〕')
  masked = maskContacts(masked)
  masked = maskPlaces(masked, known.places)
  for (const [names, word] of [
    [known.client, '〔案主〕'],
    [known.kin, '〔家人〕'],
  ] as const)
    for (const name of byLength(names)) masked = masked.replace(wholeName(name), word)
  for (const pattern of [...known.client, ...known.kin].flatMap(partsOf))
    masked = masked.replace(pattern, '〔某人〕')
  return masked
}

function toNarrow(sign: string) {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
}

function maskContacts(text: string) {
  return text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '〔联系方式〕')
    .replace(/(微信号?|QQ号?|wechat)\s*(?:是|为|:|：)?\s*[A-Za-z0-9][\w-]{4,}/gi, '$1〔联系方式〕')
    .replace(/\d(?:[\s\-–—.·/]{0,2}\d){4,}[Xx]?/g, (run, at: number, whole: string) =>
      isMoney(run, whole.slice(at + run.length)) ? run : '〔号码〕',
    )
    .replace(new RegExp(`[${CHINESE_DIGIT}]{6,}`, 'g'), '〔号码〕')
}

/** 86400 元 tells nobody’s number. */
function isMoney(run: string, next: string) {
  return /^\d{5,7}$/.test(run) && /^(?:\.\d+)?\s*(?:元|块|yuan)/.test(next)
}

const HOUSE =
  /[\p{Script=Han}\w]{1,14}(?:路|街|大道|胡同|巷|弄|里|园|村|小区|家园|大院|院|庄|屯)[\p{Script=Han}\w]{0,6}?\d+\s*(?:号楼|号院|号|楼|栋|幢|单元|室|组)(?:[\p{Script=Han}]?\d+\s*(?:号楼|号|楼|单元|层|室|门))*/gu

function maskPlaces(text: string, places: readonly string[]) {
  let masked = text
  for (const place of byLength(places))
    masked = masked.replace(new RegExp(escaped(place), 'g'), '〔病区〕')
  return masked
    .replace(
      /(家住|住在|住址|地址|户籍|老家|籍贯)(在|是|为)?[:：]?[^\n，。；,;！!？?〔]{1,30}/g,
      '$1〔地址〕',
    )
    .replace(HOUSE, '〔地址〕')
    .replace(/\d+\s*(?:号楼|号院|栋|幢|单元)(?:\s*\d+\s*(?:单元|层|室|号|门))*/g, '〔地址〕')
    .replace(/(?:加?\d{1,3}|[一二三四五六七八九十百]{1,4})\s*(?:号|[-–]\d{1,2})?\s*床/g, '〔床位〕')
    .replace(/\b(?:bed|ward)\s*(?:no\.?\s*)?\w{0,3}\d+\b/gi, '〔床位〕')
    .replace(/[\p{Script=Han}\w]{1,8}(?:病区|病房)/gu, '〔病区〕')
}

function wholeName(name: string) {
  return new RegExp([...name.replace(/[\s·]/g, '')].map(sign).join(APART), 'giu')
}

/** 秋实, 小梁, 梁阿姨: what is left of a name when it is not written out. */
function partsOf(name: string): RegExp[] {
  const letters = name.match(/[A-Za-z]{3,}/g) ?? []
  const latin = letters.map((part) => new RegExp(`\\b${part}\\b`, 'gi'))
  const signs = [...name.replace(/[\s·]/g, '')]
  const length = surnameLength(name.replaceAll('*', '某')) || (latin.length > 0 ? 0 : 1)
  if (length === 0 || signs[0] === '*') return latin
  const surname = signs.slice(0, length).map(sign).join('')
  const given = signs.slice(length)
  const calls = [`${surname}(?:${TITLES})`, `[小老阿大]${surname}`]
  if (given.length >= 2 && !given.includes('*')) calls.push(given.map(sign).join(APART))
  if (given.length === 1 && !given.includes('*')) {
    const only = sign(given[0] ?? '')
    calls.push(`[小老阿大]${only}`, `${only}(?:${TITLES}|儿|子|${only})`)
  }
  return [...latin, new RegExp(calls.join('|'), 'gu')]
}

function sign(one: string) {
  return one === '*' ? '\\p{Script=Han}' : escaped(one)
}

/** A number however it is grouped: 138 0000 5678. */
function spread(number: string) {
  return new RegExp([...number.replace(/[\s-]/g, '')].map(escaped).join('[\\s\\-–—.·]*'), 'gi')
}

function escaped(text: string) {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

function byLength(texts: readonly string[]) {
  return texts.filter((text) => text.trim() !== '').toSorted((a, b) => b.length - a.length)
}
