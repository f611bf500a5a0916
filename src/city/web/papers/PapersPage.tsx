import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import type { PeriodName } from '#indicators/model/period.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { downloadReport, downloadWorkbook } from '../../model/contract.ts'
import { listLayouts } from '../../model/contract-layouts.ts'
import type { Layout } from '../../model/layout.ts'
import { periodsToChoose } from '../../model/periods.ts'
import { useAskedPeriod } from '../board/asked-period.ts'
import css from '../City.module.css'
import { PeriodChoice } from '../figure/PeriodChoice.tsx'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { LayoutForm } from './LayoutForm.tsx'
import { words } from './words.ts'

/** What leaves the house: the report of one page, and tables in the layout of whoever asks for them. */
export function PapersPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const { me } = useMe()
  const periods = periodsToChoose(useNow())
  const [asked, choose] = useAskedPeriod()
  const period = asked ?? (periods[0] as PeriodName)
  const [changed, change] = useState<Layout>()
  const layouts = useQuery({ queryKey: keys.layouts, queryFn: () => call(listLayouts, {}) })
  const reporting = useMutation({
    mutationFn: () => call(downloadReport, { period }),
    onSuccess: saveFile,
  })
  const isCity = me?.actor.role === 'city-officer'
  return (
    <Page title={titles.papers} lead={w.lead} width="read">
      <div className={blocks.stack}>
        <PeriodChoice period={period} periods={periods} onChange={choose} />
        <Section title={w.report}>
          {reporting.error && <Problem error={reporting.error} />}
          <p className={blocks.soft}>{w.reportHint}</p>
          <p>
            <Button
              type="primary"
              icon={<DownloadOutlined aria-hidden="true" />}
              loading={reporting.isPending}
              onClick={() => reporting.mutate()}
            >
              {w.downloadReport}
            </Button>
          </p>
        </Section>
        <Section title={w.tables}>
          <p className={blocks.soft}>{w.tablesHint}</p>
          <Query of={layouts}>
            {({ layouts: found }) => (
              <ul className={css.asks}>
                {found.map((layout) => (
                  <LayoutLine
                    key={layout.name}
                    layout={layout}
                    period={period}
                    onChange={isCity ? change : undefined}
                  />
                ))}
              </ul>
            )}
          </Query>
        </Section>
        {changed && <LayoutForm layout={changed} onClose={() => change(undefined)} />}
      </div>
    </Page>
  )
}

interface LineProps {
  readonly layout: Layout
  readonly period: PeriodName
  readonly onChange: ((layout: Layout) => void) | undefined
}

function LayoutLine({ layout, period, onChange }: LineProps) {
  const w = useWords(words)
  const { id, name, number, source, cells } = layout
  const loading = useMutation({
    mutationFn: () => call(downloadWorkbook, { period, layoutId: id ?? undefined }),
    onSuccess: saveFile,
  })
  return (
    <li>
      {loading.error && <Problem error={loading.error} />}
      <strong>{name}</strong>
      <span className={blocks.soft}>{source}</span>
      <span className={blocks.soft}>
        {id === null ? w.builtIn : w.version(number)} · {w.cells(cells.length)}
      </span>
      <span className={css.row}>
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          aria-label={w.downloadTable(name)}
          loading={loading.isPending}
          onClick={() => loading.mutate()}
        >
          {w.download}
        </Button>
        {onChange && (
          <Button aria-label={w.changeWhich(name)} onClick={() => onChange(layout)}>
            {id === null ? w.add : w.change}
          </Button>
        )}
      </span>
    </li>
  )
}
