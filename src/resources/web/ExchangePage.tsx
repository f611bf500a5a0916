import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFile, saveFile } from '#platform/web/save-file.ts'
import { exportResources, type FileFormat, importResources } from '../model/contract.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import css from './Resources.module.css'
import { words } from './words.ts'

/** The directory of the house as a file, and files into it. */
export function ExchangePage() {
  const w = useWords({ ...words, title: pageWords.exchange })
  const fetching = useMutation({
    mutationFn: (format: FileFormat) => call(exportResources, { format }),
    onSuccess: saveFile,
  })
  return (
    <Page title={w.title} trail={[{ label: w.backToList, to: '/resources' }]} width="read">
      <div className={css.stack}>
        <Section title={w.exportTitle}>
          {fetching.error && <Problem error={fetching.error} />}
          <div className={css.deeds}>
            <Button loading={fetching.isPending} onClick={() => fetching.mutate('xlsx')}>
              {w.exportXlsx}
            </Button>
            <Button onClick={() => fetching.mutate('hsds')}>{w.exportHsds}</Button>
          </div>
        </Section>
        <Section title={w.importTitle}>
          <Import />
        </Section>
      </div>
    </Page>
  )
}

function Import() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const importing = useMutation({
    mutationFn: async ({ file, confirmed }: { file: File; confirmed: boolean }) => {
      const format: FileFormat = /\.json$/i.test(file.name) ? 'hsds' : 'xlsx'
      return call(importResources, { format, confirmed, ...(await readFile(file)) })
    },
    onSuccess: ({ written }) => {
      if (!written) return
      setFile(undefined)
      void message.success(w.imported)
      void queries.invalidateQueries({ queryKey: keys.all })
    },
  })
  const said = importing.data
  return (
    <div className={css.stack}>
      <FilePicker
        label={w.choose}
        hint={w.importHint}
        accept=".xlsx,.json"
        disabled={importing.isPending}
        onPick={(file) => {
          setFile(file)
          importing.mutate({ file, confirmed: false })
        }}
      />
      {importing.error && <Problem error={importing.error} />}
      {said && (
        <p role="status">
          {w.found(said.added, said.changed)} {said.written && w.imported}
        </p>
      )}
      {said && said.faults.length > 0 && (
        <Notice tone="amber">
          {w.faulty}
          <ul>
            {said.faults.slice(0, 20).map(({ n, message: text }) => (
              <li key={n}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {file && said && !said.written && said.faults.length === 0 && (
        <div className={css.deeds}>
          <Button
            type="primary"
            loading={importing.isPending}
            onClick={() => importing.mutate({ file, confirmed: true })}
          >
            {w.confirm}
          </Button>
        </div>
      )}
    </div>
  )
}
