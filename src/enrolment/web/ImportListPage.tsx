import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Progress } from '#platform/web/Progress.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import {
  dropImport,
  type ImportId,
  type ImportLine,
  listFaults,
  openImport,
} from '../model/contract-import.ts'
import css from './Enrolment.module.css'
import { importWords } from './import-words.ts'
import { keys } from './keys.ts'
import { useImport } from './use-import.ts'

/** One list: checked, confirmed, written. */
export function ImportListPage() {
  const w = useWords(importWords)
  const importId = useParams().importId as ImportId
  const list = useQuery({
    queryKey: keys.import(importId),
    queryFn: () => call(openImport, { importId }),
  })
  return (
    <Page
      title={list.data?.fileName ?? w.title}
      width="read"
      trail={[{ label: w.title, to: '/enrolment/import' }]}
    >
      <Query of={list}>{(line) => <Steps line={line} />}</Query>
    </Page>
  )
}

function Steps({ line }: { readonly line: ImportLine }) {
  const w = useWords(importWords)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { running, error, run, stop } = useImport(line)
  const { state, total, checked, written, fine, faulty } = line
  const dropping = useMutation({
    mutationFn: () => call(dropImport, { importId: line.id }),
    onSuccess: () => {
      void message.success(w.dropped)
      void queries.invalidateQueries({ queryKey: keys.imports, exact: true })
      void navigate('/enrolment/import')
    },
  })
  const stopping = running ? { onCancel: stop } : {}
  return (
    <div className={blocks.stack}>
      {state === 'checking' && (
        <Progress label={w.checking} done={checked} total={total} {...stopping} />
      )}
      {(state === 'writing' || running === 'confirm') && (
        <Progress label={w.writing} done={written} total={total} {...stopping} />
      )}
      {error ? <Problem error={error} /> : null}
      {!running && (state === 'checking' || state === 'writing') && (
        <span className={css.row}>
          <Button
            type="primary"
            onClick={() => void run(state === 'checking' ? 'check' : 'confirm')}
          >
            {w.goOn}
          </Button>
        </span>
      )}
      {state !== 'checking' && <Counts line={line} />}
      {dropping.error && <Problem error={dropping.error} />}
      <span className={css.row}>
        {state === 'ready' && fine > 0 && (
          <Button
            type="primary"
            loading={running === 'confirm'}
            onClick={() => void run('confirm')}
          >
            {w.confirm(fine)}
          </Button>
        )}
        {!running && <Button onClick={() => dropping.mutate()}>{w.drop}</Button>}
      </span>
      {state !== 'checking' && faulty > 0 && <Faults line={line} />}
    </div>
  )
}

function Counts({ line }: { readonly line: ImportLine }) {
  const w = useWords(importWords)
  const isOver = line.state === 'done'
  const shown = (['imported', 'fine', 'known', 'faulty'] as const).filter(
    (name) => line[name] > 0 && !(isOver && name === 'fine'),
  )
  return (
    <Section title={isOver ? w.over : w.result}>
      <div role="status">
        <ul className={css.years}>
          {shown.map((name) => (
            <li key={name}>{w[name](line[name])}</li>
          ))}
        </ul>
      </div>
    </Section>
  )
}

function Faults({ line: { id: importId } }: { readonly line: ImportLine }) {
  const w = useWords(importWords)
  const [after, setAfter] = useState(0)
  const faults = useQuery({
    queryKey: [...keys.faults(importId), after],
    queryFn: () => call(listFaults, { importId, after }),
  })
  return (
    <Section title={w.faults}>
      <Query of={faults}>
        {({ rows, more }) => (
          <div className={blocks.stack}>
            <Rows
              label={w.faults}
              beyond="pages"
              rows={rows.flatMap(({ line, faults: all }) => all.map((one) => ({ ...one, line })))}
              rowKey={({ line, column, code }) => `${line}-${column}-${code}`}
              columns={[
                { key: 'what', title: w.what, card: 'title', render: ({ message }) => message },
                { key: 'line', title: w.line, render: ({ line }) => line },
                { key: 'column', title: w.column, render: ({ column }) => column },
              ]}
            />
            {more && (
              <Button onClick={() => setAfter(rows.at(-1)?.line ?? 0)}>{w.moreFaults}</Button>
            )}
          </div>
        )}
      </Query>
    </Section>
  )
}
