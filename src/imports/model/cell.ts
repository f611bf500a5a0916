import type { BirthPrecision } from '#people/model/age.ts'
import {
  findIdentityNumberObstacle,
  identityNumberWords,
  normaliseIdentityNumber,
} from '#people/model/chinese-identity-number.ts'
import { findPhoneObstacle, normalisePhone, phoneWords } from '#people/model/phone.ts'
import { Day } from '#platform/model/time.ts'
import { LONGEST_CELL } from './column.ts'

/** A cell as the file has it. Nothing is guessed here: what it is stands beside what it says. */
export interface Cell {
  readonly as: 'text' | 'number' | 'day' | 'formula' | 'error' | 'merged'
  readonly text: string
}

/** Why a cell cannot be taken as it is; a sentence without row and column. */
export interface CellFault {
  readonly code: string
  readonly message: string
}

export type Reading<Value> = { readonly value: Value } | { readonly fault: CellFault }

const unreadable: Partial<Record<Cell['as'], CellFault>> = {
  formula: fault('cell-is-formula', '这一格是公式。请复制后“选择性粘贴”为数值，再上传。'),
  error: fault('cell-is-error', '这一格是错误值（如 #REF!）。请重新填写。'),
  merged: fault('cell-is-merged', '这一格与别的格合并了。请取消合并，每行各填各的。'),
}

/** The text of a cell without what nobody sees: odd blanks, marks of direction, full-width forms. */
export function plain(text: string) {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u3000\t]/g, ' ')
    .trim()
}

export function isBlank(cell: Cell | undefined) {
  return cell === undefined || (cell.as === 'text' && plain(cell.text) === '')
}

/** @returns '' for a blank cell */
export function readText(cell: Cell | undefined, most = LONGEST_CELL): Reading<string> {
  if (cell === undefined) return { value: '' }
  const bad = unreadable[cell.as]
  if (bad) return { fault: bad }
  if (cell.as === 'number' && !isExact(cell.text))
    return {
      fault: fault(
        'number-not-exact',
        '这一格是数字格式，位数太多，已经不准。请改成“文本”格式重新填写。',
      ),
    }
  const text = plain(cell.text)
  if (Array.from(text).length > most)
    return { fault: fault('cell-too-long', `太长了，最多 ${most} 个字。`) }
  if (UNSTORABLE.test(text))
    return { fault: fault('cell-unstorable', '含有无法保存的字符，请删去后重新填写。') }
  return { value: text }
}

/** PostgreSQL keeps neither the null character nor half of a pair; the rest of these nobody typed. */
const UNSTORABLE = /\p{Cs}|(?![\n\r])\p{Cc}/u

/** Never repaired: a number of 18 digits in a numeric cell has lost its last three. */
export function readIdentityNumber(cell: Cell | undefined, demo: boolean): Reading<string> {
  if (
    cell?.as === 'number' ||
    cell?.as === 'day' ||
    /^\d(\.\d+)?E\+?\d+$/i.test(plain(cell?.text ?? ''))
  )
    return {
      fault: fault(
        'identity-number-as-number',
        '这一格是数字格式，Excel 只保留 15 位，后几位已经变成 0，不能用。请把这一列设成“文本”，再照证件重新输入。',
      ),
    }
  const text = readText(cell)
  if ('fault' in text || text.value === '') return text
  const number = normaliseIdentityNumber(text.value)
  const obstacle = findIdentityNumberObstacle(number, { demo })
  return obstacle ? { fault: fault(obstacle, identityNumberWords[obstacle].zh) } : { value: number }
}

export function readPhones(cell: Cell | undefined): Reading<string[]> {
  const text = readText(cell)
  if ('fault' in text) return text
  const typed = text.value
    .normalize('NFKC')
    .split(/[、,;/\n]/)
    .filter((one) => one.trim() !== '')
  const phones = [...new Set(typed.map(normalisePhone))]
  if (phones.length > 4) return { fault: fault('too-many-phones', '最多 4 个电话。') }
  const wrong = phones.map(findPhoneObstacle).find((obstacle) => obstacle !== undefined)
  return wrong ? { fault: fault(wrong, phoneWords[wrong].zh) } : { value: phones }
}

export interface WrittenDay {
  readonly day: Day
  readonly precision: BirthPrecision
}

const DAY_UNCLEAR = '看不出是哪一天。请写成 1980-05-01 的样子。'

/** A day as Excel keeps it, as a number, or as people write it. What could be two days is refused. */
export function readDay(cell: Cell | undefined): Reading<WrittenDay | null> {
  if (cell === undefined) return { value: null }
  if (cell.as === 'number') return readSerial(cell.text)
  const text = readText(cell)
  if ('fault' in text) return text
  const written = text.value
    .normalize('NFKC')
    .replace(/\s+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
    .replace(/\s/g, '')
  if (written === '') return { value: null }
  const whole =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  if (whole) return toDay(whole, 'day')
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(written)
  if (month) return toDay(month, 'month')
  const year = /^(\d{4})年?$/.exec(written)
  if (year) return toDay(year, 'year')
  return { fault: fault('day-unclear', DAY_UNCLEAR) }
}

function toDay(
  [, year, month = '1', day = '1']: readonly string[],
  precision: BirthPrecision,
): Reading<WrittenDay> {
  const parsed = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.success
    ? { value: { day: parsed.data, precision } }
    : { fault: fault('day-not-real', '日历上没有这一天，请核对。') }
}

/** Days since 1899-12-30, as Excel counts; 73 050 is 2100-01-01. */
const LAST_SERIAL = 73_050
/** Below this a number may be a year, or a day of a time when nobody was born who lives. */
const FIRST_SERIAL = 2_151
const DAY_MS = 86_400_000

function readSerial(text: string): Reading<WrittenDay> {
  const number = Number(text)
  if (/^\d{8}$/.test(text)) {
    const written = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
    if (written) return toDay(written, 'day')
  }
  if (!Number.isInteger(number) || number < FIRST_SERIAL || number > LAST_SERIAL)
    return { fault: fault('day-unclear', `这一格是数字 ${text}，${DAY_UNCLEAR}`) }
  const day = new Date(Date.UTC(1899, 11, 30) + number * DAY_MS).toISOString().slice(0, 10)
  return { value: { day: Day.parse(day), precision: 'day' } }
}

/** @returns undefined for a blank cell */
export function readChoice<Value>(
  cell: Cell | undefined,
  choices: Readonly<Record<string, Value>>,
): Reading<Value | undefined> {
  const text = readText(cell)
  if ('fault' in text) return text
  const written = text.value.normalize('NFKC')
  if (written === '') return { value: undefined }
  if (Object.hasOwn(choices, written)) return { value: choices[written] }
  const some = Object.keys(choices).slice(0, 12).join('、')
  return { fault: fault('not-a-choice', `只能填：${some}。`) }
}

export function fault(code: string, message: string): CellFault {
  return { code, message }
}

function isExact(text: string) {
  return Math.abs(Number(text)) < 1e15
}
