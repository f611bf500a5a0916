import { ageAt } from '#people/model/age.ts'
import type { PersonCard } from '#people/model/person.ts'
import { toInstant } from '#platform/model/time.ts'
import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

/** What a card says besides the name: 68 岁, 女, 未成年人. */
export function usePersonFacts() {
  const w = useWords(words)
  return ({ birthDate, birthPrecision, sex, minor, closed }: PersonCard) => {
    const age = birthDate === null ? undefined : ageAt(birthDate, toInstant(new Date()))
    const years = birthPrecision === 'day' ? w.years : w.aboutYears
    return [
      age === undefined ? undefined : years(age),
      sex === 'female' ? w.female : sex === 'male' ? w.male : undefined,
      minor ? w.minor : undefined,
      closed ? w.closedRecord : undefined,
    ].filter((fact) => fact !== undefined)
  }
}
