import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { districtName } from '#places/model/district.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { listDesignations } from '../../model/contract.ts'
import { type Designation, DesignationKind, designationKindWords } from '../../model/designation.ts'
import { keys } from '../keys.ts'
import { words as common } from '../words.ts'
import { DesignateForm } from './DesignateForm.tsx'
import { EndForm } from './EndForm.tsx'
import { words } from './words.ts'

/** Bases and cultivated units, as the city has named them. */
export function DesignationsPage() {
  const w = useWords({ ...common, ...words })
  const dates = useDates()
  const { language } = useLanguage()
  const isCity = useMe().me?.actor.role === 'city-officer'
  const [filter, change] = useUrlFilter({ kind: '' })
  const [isNaming, setNaming] = useState(false)
  const [ending, setEnding] = useState<Designation>()
  const kind = DesignationKind.safeParse(filter.kind).data
  const list = useQuery({
    queryKey: [...keys.designations, kind],
    queryFn: () => call(listDesignations, { ...(kind && { kind }) }),
  })
  const name = isCity && (
    <Button type="primary" onClick={() => setNaming(true)}>
      {w.name}
    </Button>
  )
  return (
    <>
      <ListPage<Designation>
        title={w.designations}
        actions={name}
        filter={
          <Select
            aria-label={w.kind}
            value={kind ?? ''}
            onChange={(chosen: string) => change({ kind: chosen })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: w.allKinds },
              ...DesignationKind.options.map((value) => ({
                ...{ value, label: designationKindWords[value][language] },
              })),
            ]}
          />
        }
        rows={list.data?.designations}
        rowKey={({ id }) => id}
        to={({ institutionId }) => `/coverage/institutions/${institutionId}`}
        columns={[
          {
            ...{ key: 'name', title: w.institution, card: 'title' },
            render: ({ institution }) => institution,
          },
          {
            ...{ key: 'district', title: w.district },
            render: ({ districtCode }) => districtName(districtCode)[language],
          },
          {
            ...{ key: 'kind', title: w.kind },
            render: (one) => designationKindWords[one.kind][language],
          },
          {
            ...{ key: 'batch', title: w.batch },
            render: ({ batch, year }) => w.batchOf(batch, year),
          },
          {
            ...{ key: 'period', title: w.current },
            render: ({ from, until }) =>
              until ? w.between(dates.day(from), dates.day(until)) : w.since(dates.day(from)),
          },
          {
            ...{ key: 'end', title: w.end },
            render: (one) =>
              isCity && !one.until ? (
                <Button
                  size="small"
                  aria-label={w.endOf(one.institution)}
                  onClick={() => setEnding(one)}
                >
                  {w.end}
                </Button>
              ) : (
                one.endReason || '–'
              ),
          },
        ]}
        empty={{ text: w.noDesignations, action: name }}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
      {isNaming && <DesignateForm onClose={() => setNaming(false)} />}
      {ending && <EndForm of={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}
