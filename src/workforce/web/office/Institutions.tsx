import { Select } from 'antd'
import { districtName } from '#places/model/district.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { InstitutionLine } from '../../model/contract.ts'
import { officeWords } from '../office-words.ts'
import { words } from '../words.ts'

interface Props {
  readonly of: readonly InstitutionLine[]
  /** `without` shows those where nobody works yet. */
  readonly only: string
  readonly onOnly: (only: string) => void
}

export function Institutions({ of, only, onOnly }: Props) {
  const w = useWords({ ...words, ...officeWords })
  const { language } = useLanguage()
  const shown = only === 'without' ? of.filter(({ headcount }) => headcount === 0) : of
  return (
    <Section
      title={w.byInstitution}
      actions={
        <Select
          aria-label={w.show}
          style={{ minWidth: 200 }}
          value={only}
          onChange={onOnly}
          options={[
            { value: '', label: w.allInstitutions },
            { value: 'without', label: w.onlyWithout },
          ]}
        />
      }
    >
      {shown.length === 0 ? (
        <EmptyState text={w.noneHere} />
      ) : (
        <Rows
          label={w.byInstitution}
          rows={shown}
          rowKey={({ institutionId }) => institutionId}
          to={({ institutionId }) => `/workforce/institutions/${institutionId}`}
          columns={[
            { key: 'name', title: w.institution, card: 'title', render: ({ name }) => name },
            {
              key: 'district',
              title: w.district,
              render: ({ districtCode }) => districtName(districtCode)[language],
            },
            {
              key: 'headcount',
              title: w.headcount,
              end: true,
              render: ({ headcount }) => headcount,
            },
            { key: 'fte', title: w.fte, card: 'none', end: true, render: ({ fte }) => fte },
            { key: 'certified', title: w.certified, end: true, render: (one) => one.certified },
            {
              key: 'filled',
              title: w.filledOf,
              card: 'none',
              end: true,
              render: ({ filled, positions }) => w.outOf(filled, positions),
            },
            {
              key: 'expiring',
              title: w.expiringSoon,
              card: 'none',
              end: true,
              render: ({ expiring }) => expiring,
            },
          ]}
        />
      )}
    </Section>
  )
}
