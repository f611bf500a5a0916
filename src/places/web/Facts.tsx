import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { districtName } from '../model/district.ts'
import type { Institution } from '../model/institution.ts'
import css from './places.module.css'
import { kindWords, levelWords, ownershipWords, specialtyWords, words } from './words.ts'

export function Facts({ institution }: { readonly institution: Institution }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { districtCode, kind, level, specialty, ownership, uscc, parent } = institution
  const isUnofficial = districtCode === 'BJ-BDA'
  return (
    <Section title={w.facts}>
      <dl className={css.facts}>
        {fact(
          w.district,
          <>
            {districtName(districtCode)[language]}
            {isUnofficial && <p className={css.soft}>{w.unofficialCode}</p>}
          </>,
        )}
        {fact(w.kind, kindWords[kind][language])}
        {level && fact(w.level, levelWords[level][language])}
        {specialty && fact(w.specialty, specialtyWords[specialty][language])}
        {fact(w.ownership, ownershipWords[ownership][language])}
        {fact(w.uscc, uscc ? <span className={css.code}>{uscc}</span> : w.notRecorded)}
        {parent && fact(w.parent, <Link to={`/institutions/${parent.id}`}>{parent.name}</Link>)}
      </dl>
    </Section>
  )
}

function fact(label: string, value: ReactNode) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
