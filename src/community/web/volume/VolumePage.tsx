import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { downloadVolume, openVolume } from '../../model/contract.ts'
import type { Figure } from '../../model/volume.ts'
import { keys } from '../keys.ts'
import { FigureDrawer } from './FigureDrawer.tsx'
import { periodsAt } from './period.ts'
import { Volumes } from './Volumes.tsx'
import { words } from './words.ts'

/** What was done in a period; each figure opens its rows. */
export function VolumePage() {
  const w = useWords(words)
  const dates = useDates()
  const usual = periodsAt(useNow())
  const [filter, change] = useUrlFilter({ ...usual.thisMonth })
  const [opened, open] = useState<Figure>()
  const period = {
    from: Day.safeParse(filter.from).data ?? usual.thisMonth.from,
    to: Day.safeParse(filter.to).data ?? usual.thisMonth.to,
  }
  const volume = useQuery({
    queryKey: keys.volume(period.from, period.to),
    queryFn: () => call(openVolume, period),
  })
  const exporting = useMutation({
    mutationFn: () => call(downloadVolume, period),
    onSuccess: saveFile,
  })
  return (
    <Page
      title={w.title}
      lead={w.lead}
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
        <search aria-label={w.period} className={`${blocks.row} no-print`}>
          {(['thisMonth', 'lastMonth', 'thisYear'] as const).map((name) => (
            <Button
              key={name}
              aria-pressed={usual[name].from === period.from && usual[name].to === period.to}
              onClick={() => change(usual[name])}
            >
              {w[name]}
            </Button>
          ))}
          {(['from', 'to'] as const).map((end) => (
            <span key={end}>
              <label htmlFor={`volume-${end}`}>{w[end]}</label>{' '}
              <Input
                id={`volume-${end}`}
                type="date"
                style={{ width: 160 }}
                value={period[end]}
                onChange={({ target }) => change({ [end]: target.value })}
              />
            </span>
          ))}
        </search>
        <Query of={volume}>
          {(found) => (
            <>
              {found.byMethod.every(({ deeds }) => deeds === 0) ? (
                <EmptyState text={w.none} />
              ) : (
                <Volumes volume={found} open={open} />
              )}
              <p className={blocks.soft}>
                {w.onlyCounted} {w.asOf(dates.full(found.asOf))}
              </p>
            </>
          )}
        </Query>
      </div>
      {opened && <FigureDrawer period={period} figure={opened} onClose={() => open(undefined)} />}
    </Page>
  )
}
