import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { LinkButton, Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFile, saveFile } from '#platform/web/save-file.ts'
import { checkList, fetchListSheet, importList } from '../model/contract.ts'
import { CheckedList } from './CheckedList.tsx'
import { importWords } from './import-words.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

/** A busy server reads for up to twenty seconds. */
const PATIENCE_MS = 60_000
const patiently = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) })

/** An empty workbook, the filled one, what was found in it, and the yes. */
export function ImportVolunteersPage() {
  const w = useWords({ ...importWords, title: pageWords.list, list: words.title })
  const queries = useQueryClient()
  const fetching = useMutation({
    mutationFn: () => call(fetchListSheet, {}),
    onSuccess: saveFile,
  })
  // What was read is kept, and goes out again with the yes: the file may have been changed since.
  const checking = useMutation({
    mutationFn: async (picked: File) => {
      const file = await readFile(picked)
      return { file, ...(await call(checkList, file, patiently())) }
    },
  })
  const importing = useMutation({
    mutationFn: ({ file, digest, others }: Confirmed) =>
      call(importList, { ...file, digest, others }, patiently()),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  const checked = checking.data
  return (
    <Page title={w.title} lead={w.lead} width="read" trail={[{ label: w.list, to: '/volunteers' }]}>
      <div className={blocks.stack}>
        <Section title={w.sheet}>
          <div className={blocks.stack}>
            <p className={blocks.soft}>{w.sheetHint}</p>
            <div>
              <Button
                icon={<DownloadOutlined aria-hidden="true" />}
                loading={fetching.isPending}
                onClick={() => fetching.mutate()}
              >
                {w.download}
              </Button>
            </div>
            {fetching.error && <Problem error={fetching.error} />}
          </div>
        </Section>
        <Section title={w.file}>
          <FilePicker
            label={w.choose}
            hint={w.chooseHint}
            accept=".xlsx"
            disabled={checking.isPending || importing.isPending}
            onPick={(file) => {
              importing.reset()
              checking.mutate(file)
            }}
          />
          <p role="status">{checking.isPending ? w.reading : ''}</p>
          {checking.error && <Problem error={checking.error} />}
        </Section>
        {importing.data ? (
          <Section title={w.result}>
            <div className={blocks.stack} role="status">
              <Notice tone="azure">
                {w.imported(importing.data.added, importing.data.leftOut)} {w.afterwards}
              </Notice>
              <div>
                <LinkButton type="primary" to="/volunteers?state=applied">
                  {w.toApplied}
                </LinkButton>
              </div>
            </div>
          </Section>
        ) : checked ? (
          <CheckedList
            key={checked.digest}
            checked={checked}
            isPending={importing.isPending}
            error={importing.error}
            onConfirm={(others) => importing.mutate({ ...checked, others })}
          />
        ) : (
          !checking.isPending && !checking.error && <EmptyState text={w.noFile} />
        )}
      </div>
    </Page>
  )
}

interface Confirmed {
  readonly file: { readonly fileName: string; readonly base64: string }
  readonly digest: string
  readonly others: number[]
}
