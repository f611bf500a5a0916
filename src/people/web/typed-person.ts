import { Day } from '#platform/model/time.ts'
import {
  findIdentityNumberObstacle,
  normaliseIdentityNumber,
  readIdentityNumber,
} from '../model/chinese-identity-number.ts'
import type { AccessNeed, Person, PersonFacts, Sex } from '../model/person.ts'

/** What stands in the fields of the form; turned into facts when it is sent. */
export interface TypedPerson {
  readonly name: string
  readonly formerName: string
  readonly sex: Sex
  readonly birth: 'day' | 'year' | 'unknown'
  readonly birthDate: Day | null
  readonly birthYear: string
  readonly identityNumber: string
  readonly phones: Readonly<Record<string, string>>
  readonly accessNeeds: AccessNeed[]
  readonly deceasedOn: Day | null
}

export const NOTHING_TYPED: TypedPerson = {
  name: '',
  formerName: '',
  sex: 'unknown',
  birth: 'day',
  birthDate: null,
  birthYear: '',
  identityNumber: '',
  phones: { 0: '', 1: '' },
  accessNeeds: [],
  deceasedOn: null,
}

export function toFacts(typed: TypedPerson, languages: string[] = []) {
  const { name, sex, birth, accessNeeds } = typed
  const birthDate = birthDateOf(typed)
  return {
    ...{ name, sex, birthDate, languages, accessNeeds },
    formerName: typed.formerName.trim() || null,
    birthPrecision: birth === 'year' ? ('year' as const) : ('day' as const),
    declaredAdult: birth === 'unknown',
    deceasedOn: typed.deceasedOn ?? null,
  } satisfies Omit<PersonFacts, 'phones'>
}

export function phonesOf({ phones }: TypedPerson) {
  return Object.values(phones).filter((phone) => phone?.trim())
}

export function birthDateOf({ birth, birthDate, birthYear }: TypedPerson): Day | null {
  if (birth === 'unknown') return null
  if (birth === 'day') return birthDate ?? null
  return Day.safeParse(`${birthYear}-01-01`).data ?? null
}

/** What a whole identity number tells; nothing while it is still being typed. */
export function readTypedNumber(text: string) {
  const number = normaliseIdentityNumber(text)
  // Whether numbers of invented people count, the server decides.
  return findIdentityNumberObstacle(number, { demo: true }) ? undefined : readIdentityNumber(number)
}

/** The fields as they stand on record; the numbers stay empty, for they are shown masked only. */
export function fromRecord(person: Person): TypedPerson {
  const { name, formerName, sex, birthDate, birthPrecision, accessNeeds, deceasedOn } = person
  const isDay = birthPrecision === 'day'
  return {
    ...{ ...NOTHING_TYPED, name, sex, accessNeeds, deceasedOn, formerName: formerName ?? '' },
    birth: birthDate === null ? 'unknown' : isDay ? 'day' : 'year',
    birthDate: isDay ? birthDate : null,
    birthYear: birthDate?.slice(0, 4) ?? '',
  }
}
