import { districtName } from '#places/model/district.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { NamedFigure } from '../../model/contract.ts'
import type { DefinitionView } from '../../model/definition.ts'
import type { PeriodName } from '../../model/period.ts'
import { words } from '../words.ts'
import { Parts } from './Parts.tsx'
import { Value } from './Value.tsx'

interface Props {
  readonly definition: DefinitionView
  readonly rows: readonly NamedFigure[]
  readonly period: PeriodName
}

/** The same number for each district or institution; each opens its own. */
export function FigureRows({ definition, rows, period }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const nameOf = ({ place, placeName }: NamedFigure) =>
    place.level === 'district' ? districtName(place.id as never)[language] : placeName
  const count = (value: number | null) => (value === null ? '' : value.toLocaleString('en-US'))
  return (
    <Section title={w.rows}>
      <Rows<NamedFigure>
        label={w.rows}
        rows={rows}
        rowKey={({ place }) => `${place.id}`}
        to={({ place, code }) =>
          `/indicators/figures/${code}?period=${period}&${place.level}=${place.id}`
        }
        columns={[
          { key: 'place', title: w.place, card: 'title', render: nameOf },
          {
            ...{ key: 'value', title: w.value, end: true },
            render: (row) =>
              row.value === null && row.note === null ? (
                ''
              ) : (
                <Value of={row} digits={definition.digits} />
              ),
          },
          {
            ...{ key: 'numerator', title: w.numerator, end: true, card: 'none' as const },
            render: ({ numerator }) => count(numerator),
          },
          {
            ...{ key: 'denominator', title: w.denominator, end: true, card: 'none' as const },
            render: ({ denominator }) => count(denominator),
          },
          {
            ...{ key: 'parts', title: w.beside },
            render: (row) => <Parts definition={definition} figure={row} short />,
          },
        ]}
      />
    </Section>
  )
}
