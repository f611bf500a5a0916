import type { ReactNode } from 'react'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { skillWords, type VolunteerFile } from '../model/volunteer.ts'
import css from './Volunteers.module.css'
import { words } from './words.ts'

interface Props {
  readonly file: Omit<VolunteerFile, 'screenNote'> & { readonly screenNote?: string }
  /** How a masked number is shown. */
  readonly shown: (field: 'phone' | 'identityNumber' | 'guardianPhone') => ReactNode
}

export function FileFacts({ file, shown }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const listing = useListing()
  const dates = useDates()
  const day = (on: typeof file.healthClearedOn) => (on ? dates.day(on) : w.missing)
  const facts: [string, ReactNode][] = [
    [w.birthDate, dates.day(file.birthDate)],
    [w.phone, shown('phone')],
    [w.identityNumber, shown('identityNumber')],
    [w.skills, listing(file.skills.map((one) => skillWords[one][language])) || w.missing],
    [w.availability, file.availability || w.missing],
    [w.languages, file.languages || w.missing],
    [w.healthClearedOn, day(file.healthClearedOn)],
    [w.infectionClearedOn, day(file.infectionClearedOn)],
    ...(file.isMinor || file.guardian
      ? ([
          [w.guardian, file.guardian || w.missing],
          [w.guardianPhone, shown('guardianPhone')],
          [w.guardianConsentOn, day(file.guardianConsentOn)],
        ] as [string, ReactNode][])
      : []),
    ...(file.isForeigner ? ([[w.isForeigner, w.yes]] as [string, ReactNode][]) : []),
    ...(file.asksWritten ? ([[w.asksWritten, w.yes]] as [string, ReactNode][]) : []),
    ...(file.screenNote ? ([[w.screenNote, file.screenNote]] as [string, ReactNode][]) : []),
    ...(file.stateWhy ? ([[w.why, file.stateWhy]] as [string, ReactNode][]) : []),
  ]
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
