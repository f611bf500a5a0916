import { toInstant } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { ageAt } from '../model/age.ts'
import type { PersonCard } from '../model/person.ts'
import { sexWords, words } from './words.ts'

type Shown = Pick<PersonCard, 'birthDate' | 'birthPrecision' | 'sex' | 'minor' | 'closed'>

/** What stands beside a name: 68 岁 · 女, or why there is nothing else. */
export function useCardLine() {
  const w = useWords(words)
  const { language } = useLanguage()
  return ({ birthDate, birthPrecision, sex, minor, closed }: Shown) => {
    if (closed) return [w.minor, w.closedCard].join(' · ')
    const age = birthDate && ageAt(birthDate, toInstant(new Date()))
    const years = birthPrecision === 'day' ? w.years : w.aboutYears
    return [
      age !== null && years(age),
      sex && sex !== 'unknown' && sexWords[sex][language],
      minor && w.minor,
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
