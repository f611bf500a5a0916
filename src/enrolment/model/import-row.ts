import type { HealthClass } from '#insurance/model/product.ts'
import {
  findIdentityNumberObstacle,
  identityNumberWords,
  normaliseIdentityNumber,
} from '#people/model/chinese-identity-number.ts'
import { findNameObstacle, nameWords, normaliseName } from '#people/model/name.ts'
import { findPhoneObstacle, normalisePhone, phoneWords } from '#people/model/phone.ts'
import type { Words } from '#platform/model/words.ts'
import { type Cells, NUMERIC } from './import-columns.ts'
import type { Eligibility } from './insured.ts'
import { SEASONS } from './seasons.ts'

export interface ImportRow {
  readonly name: string
  readonly number: string
  readonly year: number
  readonly route: Eligibility
  readonly healthClass: HealthClass
  readonly phone: string | null
  readonly districtCode: string | null
}

export interface RowFault {
  readonly column: string
  readonly code: string
  readonly message: string
}

const ROUTES: Readonly<Record<string, Eligibility>> = {
  职工: 'employee',
  居民: 'resident',
  医保局管理人群: 'state-groups',
  中央公职医疗: 'central',
  外地: 'elsewhere',
}
const CLASSES: Readonly<Record<string, HealthClass>> = {
  健康: 'healthy',
  特定既往症: 'pre-existing',
}
export const ROUTE_TEXTS = Object.keys(ROUTES)
export const CLASS_TEXTS = Object.keys(CLASSES)

const rowWords = {
  'identity-number-as-number': {
    zh: '身份证号存成了数字，末几位已丢失。请把这一列设为文本，重新填写。',
    en: 'The identity number was kept as a number and has lost digits. Make the column text.',
  },
  'year-not-known': {
    zh: `年度应为 ${SEASONS[0]?.year} 至 ${SEASONS.at(-1)?.year} 的四位数。`,
    en: 'The year is not one that can be imported.',
  },
  'route-not-known': {
    zh: `参保途径应为：${ROUTE_TEXTS.join('、')}。`,
    en: 'The route is not one of those listed.',
  },
  'class-not-known': {
    zh: `健康状况应为：${CLASS_TEXTS.join('、')}。`,
    en: 'The health class is not one of those listed.',
  },
  'district-shape': { zh: '区代码应为 6 位数字。', en: 'A district has six digits.' },
  'row-twice': {
    zh: '同一个人的同一年度在文件里出现了两次。',
    en: 'This person and year stand twice.',
  },
  'name-not-of-number': {
    zh: '这个身份证号已登记在另一个姓名下，请核对。',
    en: 'This number is on record under another name.',
  },
} as const satisfies Record<string, Words>

export function rowFault(column: string, code: keyof typeof rowWords): RowFault {
  return { column, code, message: rowWords[code].zh }
}

/** What a row says, or everything that is wrong with it. */
export function readRow(cells: Cells, { demo }: { readonly demo: boolean }) {
  const faults: RowFault[] = []
  const text = (place: number) => (cells[place] ?? '').replace(NUMERIC, '').trim()
  const wrong = (column: string, code: string, words: Words) =>
    faults.push({ column, code, message: words.zh })

  const name = normaliseName(text(0))
  const nameObstacle = findNameObstacle(name)
  if (nameObstacle) wrong('姓名', nameObstacle, nameWords[nameObstacle])
  const number = normaliseIdentityNumber(text(1))
  const obstacle = findIdentityNumberObstacle(number, { demo })
  if (cells[1]?.startsWith(NUMERIC) && /^\d{16,}$/.test(text(1).replace(/\D/g, '')))
    faults.push(rowFault('身份证号', 'identity-number-as-number'))
  else if (obstacle) wrong('身份证号', obstacle, identityNumberWords[obstacle])
  const year = Number(text(2).replace(/年度?$/, ''))
  if (!SEASONS.some((season) => season.year === year))
    faults.push(rowFault('年度', 'year-not-known'))
  const route = ROUTES[text(3)]
  if (!route) faults.push(rowFault('参保途径', 'route-not-known'))
  const healthClass = CLASSES[text(4)]
  if (!healthClass) faults.push(rowFault('健康状况', 'class-not-known'))
  const phone = text(5) === '' ? null : normalisePhone(text(5))
  const phoneObstacle = phone === null ? undefined : findPhoneObstacle(phone)
  if (phoneObstacle) wrong('手机号', phoneObstacle, phoneWords[phoneObstacle])
  const districtCode = text(6) === '' ? null : text(6)
  if (districtCode !== null && !/^\d{6}$/.test(districtCode))
    faults.push(rowFault('区代码', 'district-shape'))
  if (faults.length > 0 || !route || !healthClass) return { faults }
  const row: ImportRow = { name, number, year, route, healthClass, phone, districtCode }
  return { row, faults }
}
