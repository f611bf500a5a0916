import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { Link } from 'react-router'
import { Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { downloadCityCoverage, openCityCoverage, Scope } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { CityFigures } from './CityFigures.tsx'
import { words } from './words.ts'

/** How far the city has come: the three coverages, by district and level, over the years. */
export function CityPage() {
  const w = useWords(words)
  const today = dayInBeijing(useNow())
  const [filter, change] = useUrlFilter({ scope: 'public', on: '' })
  // Whatever stands in the address: only what is known is asked for.
  const scope = Scope.safeParse(filter.scope).data ?? 'public'
  const on = Day.safeParse(filter.on).data
  const asked = { scope, ...(on && { on }) }
  const city = useQuery({
    queryKey: keys.city(asked),
    queryFn: () => call(openCityCoverage, asked),
  })
  const exporting = useMutation({
    mutationFn: () => call(downloadCityCoverage, asked),
    onSuccess: saveFile,
  })
  return (
    <Page
      title={w.title}
      actions={
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {w.export}
        </Button>
      }
    >
      <div className={blocks.stack}>
        {exporting.error && <Problem error={exporting.error} />}
        <search aria-label={w.filter} className={`${blocks.row} no-print`}>
          <Select<Scope>
            aria-label={w.scope}
            value={scope}
            onChange={(chosen) => change({ scope: chosen })}
            popupMatchSelectWidth={false}
            options={[
              { value: 'public', label: w.scopePublic },
              { value: 'all', label: w.scopeAll },
            ]}
          />
          <label htmlFor="coverage-on">{w.on}</label>
          <Input
            id="coverage-on"
            type="date"
            style={{ width: 160 }}
            value={on ?? today}
            onChange={({ target }) => change({ on: target.value })}
          />
          <Link to="/coverage/institutions">{w.allInstitutions}</Link>
        </search>
        <Query of={city}>{(found) => <CityFigures of={found} />}</Query>
      </div>
    </Page>
  )
}
