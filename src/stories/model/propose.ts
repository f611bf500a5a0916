import type { Day } from '#platform/model/time.ts'
import type { IdentifierKind } from './identifier.ts'
import { NUMERALS, readNumeral, tensInWords } from './numerals.ts'

interface Given {
  /** What the case says instead of a name that it knows. */
  readonly instead: string | undefined
  readonly today: Day
}

const ANYONE = ['一位家属', '一位患者', '一位同事', '当事人']

/** What may stand there instead: true as far as it goes, and telling nobody. */
export function propose(kind: IdentifierKind, found: string, { instead, today }: Given): string[] {
  switch (kind) {
    case 'known-name':
      return [instead ?? '当事人', '当事人']
    case 'maybe-name':
      return ANYONE
    case 'date':
      return [seasonOf(found, today)]
    case 'age':
      return [aboutAge(found)]
    case 'address':
      return ['某地', '外地', '一个小区']
    case 'institution':
      return [instead ?? houseLike(found)]
    case 'ward-bed':
      return [instead ?? (/床/.test(found) ? '病床' : '病房')]
    case 'illness':
      return ['一种少见的病', '一种需要长期治疗的病']
    case 'email':
    case 'account':
      return ['（略）']
    default:
      return [instead ?? '（略）']
  }
}

function houseLike(found: string) {
  if (/学|幼儿园/.test(found)) return '学校'
  if (/公司|集团|工厂/.test(found)) return '单位'
  if (/医院|院|诊所|卫生/.test(found)) return '某医院'
  return '某机构'
}

/** 2024年1月5日 → 去年冬天; 1月5日 → 冬天; 5日 → 那一天. */
function seasonOf(found: string, today: Day) {
  const year = /(\d{4}|[〇零一二三四五六七八九]{4})(?= ?[年\-/.])/.exec(found)?.[1]
  const short = /(?<!\d)(\d{2})(?= ?年)/.exec(found)?.[1]
  const month =
    new RegExp(`([${NUMERALS}]{1,3}|正|腊|冬) ?月`).exec(found)?.[1] ??
    /\d{4} ?[-/.] ?(\d{1,2})/.exec(found)?.[1] ??
    /(?<![\d/])(\d{1,2})\//.exec(found)?.[1]
  const which = year ? readNumeral(year) : short ? 2000 + Number(short) : undefined
  const season = month ? seasonIn(month) : ''
  const when = which === undefined ? '' : yearsAgo(Number(today.slice(0, 4)) - which)
  return when + season || '那一天'
}

function yearsAgo(n: number) {
  if (n <= 0) return '今年'
  if (n === 1) return '去年'
  return n < 10 ? '几年前的' : '许多年前的'
}

function seasonIn(month: string) {
  const n = { 正: 1, 腊: 12, 冬: 11 }[month] ?? readNumeral(month) ?? 0
  if (n < 1 || n > 12) return '那段时间'
  return ['冬天', '春天', '夏天', '秋天'][Math.floor((n % 12) / 3)] ?? ''
}

function aboutAge(found: string) {
  if (/大$/.test(found) || /月龄|周龄/.test(found)) return '还很小'
  const years = readNumeral(new RegExp(`[${NUMERALS}]+`).exec(found)?.[0] ?? '')
  if (years === undefined) return '那个年纪'
  if (years < 7) return '年纪很小'
  if (years < 13) return '上小学的年纪'
  if (years < 20) return '十几岁'
  const tens = tensInWords(years)
  return tens ? `${tens}多岁` : '高龄'
}

/** 一位六十多岁的女士. Without the day of birth only what is known. */
export function aboutPerson(
  sex: 'male' | 'female' | string | null,
  age: number | undefined,
): string {
  if (age !== undefined && age < 13) return '一个孩子'
  if (age !== undefined && age < 18) return sex === 'male' ? '一位少年' : '一位少女'
  const who = sex === 'male' ? '先生' : sex === 'female' ? '女士' : '患者'
  const tens = age === undefined ? undefined : tensInWords(age)
  return tens ? `一位${tens}多岁的${who}` : `一位${who}`
}
