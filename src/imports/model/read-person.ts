import { birthWords, findBirthObstacle, latestBirthDate } from '#people/model/age.ts'
import { readIdentityNumber as whatItTells } from '#people/model/chinese-identity-number.ts'
import { findNameObstacle, nameWords, normaliseName } from '#people/model/name.ts'
import type { PersonFacts } from '#people/model/person.ts'
import { factWords } from '#people/model/refusals.ts'
import type { Instant } from '#platform/model/time.ts'
import { fault, readChoice, readDay, readIdentityNumber, readPhones, readText } from './cell.ts'
import type { Cells, Faults } from './line.ts'

export interface Reckoning {
  readonly now: Instant
  /** Numbers of invented people pass. */
  readonly demo: boolean
}

/** Somebody as they can be registered; of people.registerPerson all but the confirmed duplicates. */
export type ReadPerson = PersonFacts & { readonly identityNumber: string | null }

const SEXES = {
  ...({ 女: 'female', 女性: 'female', 男: 'male', 男性: 'male' } as const),
  ...({ 不详: 'unknown', 未知: 'unknown' } as const),
}
export const YES_NO = { 是: true, 否: false, '√': true, '✓': true }

/** The six columns about a person, by the rules of registering; what the number tells is taken from it. */
export function readPerson(cells: Cells, faults: Faults, { now, demo }: Reckoning): ReadPerson {
  const name = normaliseName(faults.take('name', readText(cells.name, 60)) ?? '')
  const identityNumber = faults.take(
    'identityNumber',
    readIdentityNumber(cells.identityNumber, demo),
  )
  const sex = faults.take('sex', readChoice(cells.sex, SEXES))
  const written = faults.take('birthDate', readDay(cells.birthDate))
  const phones = faults.take('phones', readPhones(cells.phones)) ?? []
  const declaredAdult =
    faults.take('declaredAdult', readChoice(cells.declaredAdult, YES_NO)) ?? false
  const has = (column: string) => faults.faults.some((one) => one.column === column)

  if (!has('name')) {
    const obstacle = findNameObstacle(name)
    if (name === '') faults.add('name', fault('required', '必须填写。'))
    else if (obstacle) faults.add('name', fault(obstacle, nameWords[obstacle].zh))
  }
  const told = identityNumber ? whatItTells(identityNumber) : undefined
  const birthDate = written
    ? latestBirthDate(written.day, written.precision)
    : (told?.birthDate ?? null)
  const birthPrecision = written?.precision ?? 'day'
  if (birthDate && !has('birthDate')) {
    const obstacle = findBirthObstacle(birthDate, birthPrecision, now)
    if (obstacle) faults.add('birthDate', fault(obstacle, birthWords[obstacle].zh))
  }
  const isKnown = birthDate !== null || has('birthDate') || has('identityNumber')
  if (!isKnown && !declaredAdult)
    faults.add(
      'birthDate',
      fault(
        'birth-date-needed',
        '出生日期和身份证号至少填一项；都不知道时，在“已确认成年”填“是”。',
      ),
    )
  if (told && !agrees(told, written, sex))
    faults.add(
      'identityNumber',
      fault('identity-number-says-otherwise', factWords['identity-number-says-otherwise'].zh),
    )
  return {
    ...{ name, formerName: null, sex: sex ?? told?.sex ?? 'unknown', birthDate, birthPrecision },
    ...{ declaredAdult, phones, languages: [], accessNeeds: [], deceasedOn: null },
    identityNumber: identityNumber || null,
  }
}

function agrees(
  told: ReturnType<typeof whatItTells>,
  written:
    | { readonly day: string; readonly precision: 'day' | 'month' | 'year' }
    | null
    | undefined,
  sex: string | undefined,
) {
  const known = written ? { day: 10, month: 7, year: 4 }[written.precision] : 0
  const sameBirth = !written || written.day.slice(0, known) === told.birthDate.slice(0, known)
  return sameBirth && (sex === undefined || sex === 'unknown' || sex === told.sex)
}

/** What makes this person this person, in one line: the number, or all that stands for it. */
export function printOf({ identityNumber, name, birthDate, sex, phones }: ReadPerson) {
  return identityNumber ?? JSON.stringify([name, birthDate, sex, [...phones].sort()])
}
