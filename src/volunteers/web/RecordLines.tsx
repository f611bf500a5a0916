import type { ReactNode } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { agreementFormWords, type VolunteerFile } from '../model/volunteer.ts'
import css from './Volunteers.module.css'
import { words } from './words.ts'

interface Props {
  readonly file: Pick<VolunteerFile, 'trainings' | 'agreements' | 'covers' | 'commendations'>
  readonly of: 'trainings' | 'agreements' | 'covers' | 'commendations'
  readonly print?: (agreementId: string) => ReactNode
}

export function RecordLines({ file, of, print }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  if (file[of].length === 0) return <p className={blocks.soft}>{w.nothing}</p>
  return (
    <ul className={css.list}>
      {of === 'trainings' &&
        file.trainings.map(({ id, name, passedOn, expiresOn }) => (
          <li key={id}>
            {name} <span className={blocks.soft}>{dates.day(passedOn)}</span>
            {expiresOn && <span className={blocks.soft}>{w.expires(dates.day(expiresOn))}</span>}
          </li>
        ))}
      {of === 'agreements' &&
        file.agreements.map(({ id, form, from, until, scope }) => (
          <li key={id}>
            <Tag>{agreementFormWords[form][language]}</Tag>
            {dates.day(from)} – {until ? dates.day(until) : w.openEnded}
            <span className={blocks.soft}>{scope}</span>
            {print?.(id)}
          </li>
        ))}
      {of === 'covers' &&
        file.covers.map(({ id, kind, from, until, coversDanger }) => (
          <li key={id}>
            {kind}
            <span className={blocks.soft}>
              {dates.day(from)} – {dates.day(until)}
            </span>
            {coversDanger && <Tag tone="leaf">{w.coversDanger}</Tag>}
          </li>
        ))}
      {of === 'commendations' &&
        file.commendations.map(({ id, on, text }) => (
          <li key={id}>
            {text} <span className={blocks.soft}>{dates.day(on)}</span>
          </li>
        ))}
    </ul>
  )
}
