import { Refusal } from '#platform/model/refusal.ts'
import type { Deps } from '#platform/server/deps.ts'
import { earliestBirthDate, findBirthObstacle, isMinor, latestBirthDate } from '../model/age.ts'
import {
  findIdentityNumberObstacle,
  normaliseIdentityNumber,
  readIdentityNumber,
} from '../model/chinese-identity-number.ts'
import { findNameObstacle, normaliseName } from '../model/name.ts'
import type { PersonFacts } from '../model/person.ts'
import { findPhoneObstacle, normalisePhone } from '../model/phone.ts'

type Described = Omit<PersonFacts, 'phones'>

/** The facts in the one form in which they are stored. Throws what is wrong, with its field. */
export function checkFacts<Given extends Described>(given: Given, deps: Deps): Described {
  const { sex, birthPrecision, declaredAdult, languages, accessNeeds, deceasedOn } = given
  const name = checkName(given.name, 'name')
  const formerName = given.formerName?.trim() ? checkName(given.formerName, 'formerName') : null
  const birthDate = given.birthDate && latestBirthDate(given.birthDate, birthPrecision)
  if (!birthDate && !declaredAdult) throw wrong('birth-date-needed', 'birthDate')
  if (birthDate) {
    const obstacle = findBirthObstacle(birthDate, birthPrecision, deps.now())
    if (obstacle) throw wrong(obstacle, 'birthDate')
    if (deceasedOn && deceasedOn < earliestBirthDate(birthDate, birthPrecision))
      throw wrong('deceased-before-birth', 'deceasedOn')
  }
  return {
    ...{ name, formerName, sex, birthDate, birthPrecision, deceasedOn },
    declaredAdult: declaredAdult && !isMinor(birthDate, deps.now()),
    languages: [...new Set(languages)],
    accessNeeds: [...new Set(accessNeeds)],
  }
}

/** An identity number says when its holder was born, and of which sex: the record must agree. */
export function checkIdentityNumber(typed: string, { sex, ...facts }: Described, deps: Deps) {
  const number = normaliseIdentityNumber(typed)
  const obstacle = findIdentityNumberObstacle(number, { demo: deps.demo ?? false })
  if (obstacle) throw wrong(obstacle, 'identityNumber')
  const told = readIdentityNumber(number)
  const born = latestBirthDate(told.birthDate, facts.birthPrecision)
  const agrees = facts.birthDate === born && (sex === 'unknown' || sex === told.sex)
  if (!agrees) throw wrong('identity-number-says-otherwise', 'identityNumber')
  return number
}

export function checkPhones(typed: readonly string[]) {
  return [...new Set(typed.map(normalisePhone))].map((phone, place) => {
    const obstacle = findPhoneObstacle(phone)
    if (obstacle) throw wrong(obstacle, `phones.${place}`)
    return phone
  })
}

function checkName(typed: string, field: string) {
  const name = normaliseName(typed)
  const obstacle = findNameObstacle(name)
  if (obstacle) throw wrong(obstacle, field)
  return name
}

function wrong(code: string, field: string) {
  return new Refusal(code, 400, { field })
}
