import { districtName } from '#places/model/district.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import type { HouseGap } from '../../model/contract.ts'
import { words } from './words.ts'

/** Institution by institution; those that the norm does not speak of say so. */
export function GapTable({ houses }: { readonly houses: readonly HouseGap[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const range = (of: HouseGap['needed']) => {
    if (!of) return w.notCovered
    const [least, most] = [of.least.toFixed(1), of.most.toFixed(1)]
    return least === most ? least : `${least}–${most}`
  }
  return (
    <Rows
      label={w.perHouse}
      rows={houses}
      rowKey={({ institutionId }) => institutionId}
      to={({ institutionId }) => `/coverage/institutions/${institutionId}`}
      columns={[
        { key: 'name', title: w.institution, card: 'title', render: ({ name }) => name },
        {
          key: 'district',
          title: w.district,
          render: (house) => districtName(house.districtCode)[language],
        },
        { key: 'beds', title: w.beds, end: true, render: ({ beds }) => beds ?? '–' },
        { key: 'fte', title: w.fte, end: true, render: ({ fte }) => fte.toFixed(1) },
        { key: 'should', title: w.should, end: true, render: ({ needed }) => range(needed) },
        { key: 'missing', title: w.missing, end: true, render: ({ missing }) => range(missing) },
      ]}
    />
  )
}
