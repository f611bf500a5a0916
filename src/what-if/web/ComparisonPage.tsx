import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { type ComparisonId, downloadComparison, openComparison } from '../model/contract.ts'
import { rulesTold, syntheticNote } from '../model/population-rules.ts'
import { keys } from './keys.ts'
import { ResultView } from './ResultView.tsx'
import { SyntheticTag } from './SyntheticTag.tsx'
import css from './WhatIf.module.css'
import { words } from './words.ts'

/** A kept comparison on paper, and as files. */
export function ComparisonPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const comparisonId = useParams().comparisonId as ComparisonId
  const kept = useQuery({
    queryKey: keys.comparison(comparisonId),
    queryFn: () => call(openComparison, { comparisonId }),
  })
  const download = useMutation({
    mutationFn: (form: 'xlsx' | 'csv') => call(downloadComparison, { comparisonId, form }),
    onSuccess: saveFile,
  })
  return (
    <Page
      title={kept.data?.name ?? w.comparison}
      trail={[{ label: w.title, to: '/what-if' }]}
      actions={(['xlsx', 'csv'] as const).map((form) => (
        <Button
          key={form}
          icon={<DownloadOutlined aria-hidden="true" />}
          loading={download.isPending && download.variables === form}
          onClick={() => download.mutate(form)}
        >
          {form === 'xlsx' ? w.excel : w.csv}
        </Button>
      ))}
    >
      {download.error && <Problem error={download.error} />}
      <Query of={kept}>
        {({ id, name, keptAt, keptByName, asked, result }) => (
          <PrintSheet
            title={w.sheetOf(name)}
            number={id.slice(-12)}
            signatures={[w.maker, w.checker]}
            seal
          >
            <div className={css.paper}>
              <p>{w.keptBy(keptByName, dates.full(keptAt))}</p>
              <p>
                <SyntheticTag /> {syntheticNote[language]}
              </p>
              <ResultView asked={asked} result={result} onPaper />
              <ul className={css.rules}>
                {rulesTold.map((one) => (
                  <li key={one.zh}>{one[language]}</li>
                ))}
              </ul>
            </div>
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}
