import { Link } from 'react-router'
import { districtName } from '#places/model/district.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { CityCoverage } from '../../model/contract.ts'
import { STAGES } from '../../model/coverage.ts'
import { scopeWords } from '../../model/goals.ts'
import css from '../Coverage.module.css'
import { levelWords } from '../words.ts'
import { CountTable } from './CountTable.tsx'
import { GapLine } from './GapLine.tsx'
import { GoalLine } from './GoalLine.tsx'
import { words } from './words.ts'

export function CityFigures({ of }: { readonly of: CityCoverage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { total, scope } = of
  return (
    <>
      <p>{w.denominator(scopeWords[scope](total.institutions)[language])}</p>
      <div className={css.numbers}>
        {STAGES.map((stage) => (
          <div key={stage} className={css.figure}>
            <span>{w[stage]}</span>
            <strong>{total[stage]}</strong>
            <span className={blocks.soft}>{w.share(total[stage], total.institutions)}</span>
          </div>
        ))}
        <div className={css.figure}>
          <Link to="/coverage/designations">{w.bases}</Link>
          <strong>{of.bases}</strong>
        </div>
        <div className={css.figure}>
          <Link to="/coverage/designations">{w.units}</Link>
          <strong>{of.units}</strong>
        </div>
      </div>
      <p className={blocks.soft}>{w.neverAdded}</p>
      <GoalLine of={of} />
      <Section title={w.byDistrict}>
        <CountTable
          label={w.byDistrict}
          head={w.district}
          rows={of.byDistrict.map(({ district, ...count }) => ({
            ...{ key: district, name: districtName(district)[language], count },
            to: `/coverage/institutions?district=${district}`,
          }))}
          total={total}
        />
      </Section>
      <Section title={w.byLevel}>
        <CountTable
          label={w.byLevel}
          head={w.byLevel}
          rows={of.byLevel.map(({ level, ...count }) => {
            const name = level ? levelWords[level][language] : w.noLevel
            return { key: level ?? 'none', name, count }
          })}
          total={total}
        />
      </Section>
      <GapLine of={of} />
    </>
  )
}
