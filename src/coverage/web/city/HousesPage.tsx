import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { DISTRICTS, DistrictCode } from '#places/model/district.ts'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { type HouseLine, listHouses } from '../../model/contract.ts'
import { Status, statusWords } from '../../model/fact.ts'
import { useHouseColumns } from '../HouseRows.tsx'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from '../words.ts'

/** Institution by institution, how far each has come. */
export function HousesPage() {
  const w = useWords({ ...words, title: pageWords.institutions })
  const { language } = useLanguage()
  const columns = useHouseColumns()
  const [filter, change] = useUrlFilter({ district: '', status: '' })
  // Whatever stands in the address: only what is known is asked for.
  const district = DistrictCode.safeParse(filter.district).data
  const status = Status.safeParse(filter.status).data
  const asked = { ...(district && { district }), ...(status && { status }) }
  const houses = useQuery({
    queryKey: keys.houses(asked),
    queryFn: () => call(listHouses, asked),
  })
  return (
    <ListPage<HouseLine>
      title={w.title}
      filter={
        <>
          <Select
            aria-label={w.district}
            value={district ?? ''}
            onChange={(chosen: string) => change({ district: chosen })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: w.allDistricts },
              ...DISTRICTS.map(({ code, name }) => ({ value: code, label: name[language] })),
            ]}
          />
          <Select
            aria-label={w.status}
            value={status ?? ''}
            onChange={(chosen: string) => change({ status: chosen })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: w.allStatuses },
              ...Status.options.map((value) => ({ value, label: statusWords[value][language] })),
            ]}
          />
        </>
      }
      rows={houses.data?.institutions}
      rowKey={({ institutionId }) => institutionId}
      to={({ institutionId }) => `/coverage/institutions/${institutionId}`}
      columns={columns}
      empty={{ text: w.noneHere }}
      error={houses.error}
      onRetry={() => void houses.refetch()}
    />
  )
}
