import {
  type CellFault,
  fault,
  readDay,
  readIdentityNumber,
  readPhones,
  readText,
  type WrittenDay,
} from '#imports/model/cell.ts'
import type { Cells, Faults } from '#imports/model/line.ts'
import type { Reckoning } from '#imports/model/read-person.ts'
import { ageOn, birthWords, findBirthObstacle } from '#people/model/age.ts'
import { normaliseIdentityNumber } from '#people/model/chinese-identity-number.ts'
import { findNameObstacle, nameWords, normaliseName } from '#people/model/name.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { YOUNGEST } from './minors.ts'
import { isPassportNumber, type Skill, skillWords } from './volunteer.ts'

export const REQUIRED = fault('required', '必须填写。')

export function hasFault({ faults }: Faults, key: string) {
  return faults.some(({ column }) => column === key)
}

export function takeName(cells: Cells, gathered: Faults) {
  const written = gathered.take('name', readText(cells.name, 60))
  const name = normaliseName(written ?? '')
  if (written === undefined) return name
  const obstacle = findNameObstacle(name)
  if (name === '') gathered.add('name', REQUIRED)
  else if (obstacle) gathered.add('name', fault(obstacle, nameWords[obstacle].zh))
  return name
}

/** By GB 11643, or a foreigner's passport, which may have any shape. */
export function takeNumber(
  cells: Cells,
  gathered: Faults,
  { isForeigner, demo }: { readonly isForeigner: boolean; readonly demo: boolean },
) {
  const key = 'identityNumber'
  if (!isForeigner) return gathered.take(key, readIdentityNumber(cells[key], demo)) ?? ''
  const number = normaliseIdentityNumber(gathered.take(key, readText(cells[key])) ?? '')
  if (number === '' || isPassportNumber(number)) return number
  gathered.add(key, fault('passport-shape', '护照号是 5 至 20 位字母和数字，请对照证件核对。'))
  return ''
}

/** The day as it is written, or as the identity number tells it. */
export function takeBirthDate(
  cells: Cells,
  gathered: Faults,
  told: Day | undefined,
  { now }: Pick<Reckoning, 'now'>,
) {
  const written = gathered.take('birthDate', readDay(cells.birthDate))
  if (written === undefined) return
  const day = written?.day ?? told
  const wrong = findDayFault(written, told) ?? (day ? findAgeFault(day, now) : undefined)
  if (wrong) gathered.add('birthDate', wrong)
  // Where the number is wrong, that was said already.
  else if (!day && !hasFault(gathered, 'identityNumber'))
    gathered.add('birthDate', BIRTH_DATE_NEEDED)
  return wrong ? undefined : day
}

const BIRTH_DATE_NEEDED = fault('birth-date-needed', '没有身份证号就要填出生日期，才知道是否成年。')

function findDayFault(written: WrittenDay | null, told: Day | undefined): CellFault | undefined {
  if (!written) return
  if (written.precision !== 'day') return fault('day-not-whole', '请写到日，如 1990-01-30。')
  if (told && written.day !== told)
    return fault('identity-number-says-otherwise', '与身份证号里的出生日期不一致，请对照证件核对。')
}

function findAgeFault(day: Day, now: Reckoning['now']): CellFault | undefined {
  const obstacle = findBirthObstacle(day, 'day', now)
  if (obstacle) return fault(obstacle, birthWords[obstacle].zh)
  if (ageOn(day, dayInBeijing(now)) < YOUNGEST)
    return fault('too-young', `未满 ${YOUNGEST} 岁，不能登记为志愿者；请核对年份。`)
}

export function takePhone(key: string, cells: Cells, gathered: Faults) {
  const cell = cells[key]
  // The export sets a ' before +852…, which a spreadsheet would take for a formula.
  const phones =
    gathered.take(key, readPhones(cell && { ...cell, text: cell.text.replace(/^'(?=\+)/, '') })) ??
    []
  if (phones.length > 1) gathered.add(key, fault('more-than-one', '只填一个电话。'))
  return phones[0] ?? ''
}

/** 导诊、引路 is one skill: each of its words stands for it, so that what was exported is read again. */
const SKILLS = new Map(
  Object.entries(skillWords).flatMap(([skill, { zh }]) =>
    zh.split('、').map((word) => [word, skill as Skill] as const),
  ),
)

export function takeSkills(text: string, gathered: Faults): Skill[] {
  const words = text.split(/[、,，;；/\n]/).map((word) => word.trim())
  const skills = new Set<Skill>()
  const strange: string[] = []
  for (const word of words.filter(Boolean)) {
    const skill = SKILLS.get(word)
    if (skill) skills.add(skill)
    else strange.push(word.slice(0, 20))
  }
  if (strange.length > 0) {
    const some = [...SKILLS.keys()].join('、')
    gathered.add(
      'skills',
      fault('not-a-choice', `不认识“${strange.join('、')}”，只能填：${some}。`),
    )
  }
  return [...skills]
}
