import { fault, readChoice, readText } from '#imports/model/cell.ts'
import { type Cells, gatherFaults, type LineFault } from '#imports/model/line.ts'
import { type Reckoning, YES_NO } from '#imports/model/read-person.ts'
import { readIdentityNumber as whatItTells } from '#people/model/chinese-identity-number.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import {
  hasFault,
  REQUIRED,
  takeBirthDate,
  takeName,
  takeNumber,
  takePhone,
  takeSkills,
} from './list-cells.ts'
import { minorsRuleOn, needsGuardian } from './minors.ts'
import type { Skill } from './volunteer.ts'

/** Somebody as the list tells of them; '' where nothing is told. */
export interface ListedVolunteer {
  readonly name: string
  readonly identityNumber: string
  readonly birthDate: Day
  readonly phone: string
  readonly skills: Skill[]
  readonly availability: string
  readonly languages: string
  readonly isForeigner: boolean
  readonly guardian: string
  readonly guardianPhone: string
}

export interface ReadRow {
  /** As far as it can be read, also where the row is wrong. */
  readonly name: string
  /** Where anything is wrong, nobody. */
  readonly volunteer: ListedVolunteer | undefined
  readonly faults: readonly LineFault[]
}

/** What a row says, or all that is wrong with it. The same row says the same on the same day. */
export function readListRow(cells: Cells, reckoning: Reckoning): ReadRow {
  const gathered = gatherFaults()
  const text = (key: string, most: number) => gathered.take(key, readText(cells[key], most)) ?? ''
  const name = takeName(cells, gathered)
  const isForeigner = gathered.take('isForeigner', readChoice(cells.isForeigner, YES_NO)) ?? false
  const identityNumber = takeNumber(cells, gathered, { isForeigner, demo: reckoning.demo })
  const told = identityNumber && !isForeigner ? whatItTells(identityNumber).birthDate : undefined
  const birthDate = takeBirthDate(cells, gathered, told, reckoning)
  const rest = {
    phone: takePhone('phone', cells, gathered),
    skills: takeSkills(text('skills', 200), gathered),
    ...{ availability: text('availability', 200), languages: text('languages', 100) },
    guardian: text('guardian', 60),
    guardianPhone: takePhone('guardianPhone', cells, gathered),
  }
  if (rest.phone === '' && !hasFault(gathered, 'phone')) gathered.add('phone', REQUIRED)
  const today = dayInBeijing(reckoning.now)
  if (birthDate && needsGuardian(birthDate, today)) {
    const under = `未满 ${minorsRuleOn(today).guardianUnder} 岁，`
    for (const [key, what] of GUARDIAN)
      if (rest[key] === '' && !hasFault(gathered, key))
        gathered.add(key, fault('guardian-missing', `${under}要填监护人的${what}。`))
  }
  const { faults } = gathered
  if (faults.length > 0 || !birthDate) return { name, volunteer: undefined, faults }
  return { name, volunteer: { name, identityNumber, birthDate, isForeigner, ...rest }, faults }
}

const GUARDIAN = [
  ['guardian', '姓名'],
  ['guardianPhone', '电话'],
] as const
