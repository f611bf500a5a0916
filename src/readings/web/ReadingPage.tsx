import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { LinkButton, useOpenForm } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { markAllRead, markRead, openReading, type ReadingLine } from '../model/contract.ts'
import { keys } from './keys.ts'
import { Line } from './Line.tsx'
import css from './Reading.module.css'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

const RemarkDrawer = lazy(async () => ({
  default: (await import('./RemarkDrawer.tsx')).RemarkDrawer,
}))

/** So many lines at a time: the gravest are the first. */
const PAGE = 20

/** What changed since last time, the gravest first, and what waits for me. */
export function ReadingPage() {
  const w = useWords(words)
  const dates = useDates()
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const { form, open, close } = useOpenForm<`remark.${string}`>()
  const reading = useQuery({ queryKey: keys.reading, queryFn: () => call(openReading, {}) })
  const asOf = reading.data?.asOf
  const lines = reading.data?.lines ?? []
  const [shown, setShown] = useState(PAGE)
  const marking = useMutation({
    mutationFn: async (line: ReadingLine | 'all') => {
      if (!asOf) return
      await (line === 'all'
        ? call(markAllRead, { asOf })
        : call(markRead, { caseId: line.caseId, asOf }))
    },
    onSuccess: () => message.success(w.marked),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.reading }),
  })
  const remarked = lines.find(({ caseId }) => form === `remark.${caseId}`)

  function askForAll() {
    modal.confirm({
      title: w.markAllSure(lines.length),
      okText: w.markAll,
      cancelText: w.keep,
      onOk: () => marking.mutateAsync('all'),
    })
  }

  return (
    <Page
      title={w.reading}
      {...(asOf && { lead: w.lead(dates.short(asOf)) })}
      actions={<LinkButton to="/reading/print">{w.print}</LinkButton>}
    >
      {marking.error && <Problem error={marking.error} />}
      <Query of={reading}>
        {({ waiting, names }) => (
          <div className={css.page}>
            <Waiting waiting={waiting} />
            <Section
              title={w.changes}
              actions={lines.length > 0 && <Button onClick={askForAll}>{w.markAll}</Button>}
            >
              {lines.length === 0 ? (
                <p className={css.soft}>{w.none}</p>
              ) : (
                <ul className={css.list}>
                  {lines.slice(0, shown).map((line) => (
                    <Line
                      key={line.caseId}
                      line={line}
                      names={names}
                      onMark={() => marking.mutate(line)}
                      onRemark={() => open(`remark.${line.caseId}`)}
                    />
                  ))}
                </ul>
              )}
              {lines.length > shown && (
                <Button onClick={() => setShown(shown + PAGE)}>
                  {w.moreCases(Math.min(PAGE, lines.length - shown))}
                </Button>
              )}
            </Section>
          </div>
        )}
      </Query>
      <Suspense>{remarked && <RemarkDrawer line={remarked} close={close} />}</Suspense>
    </Page>
  )
}
