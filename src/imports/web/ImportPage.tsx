import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { BigChoice } from '#platform/web/BigChoice.tsx'
import blocks from '#platform/web/blocks.module.css'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFile, saveFile } from '#platform/web/save-file.ts'
import { beginImport, downloadSheet } from '../model/contract.ts'
import { ImportKind, importKindWords, mayImport } from '../model/kind.ts'
import css from './imports.module.css'
import { keys } from './keys.ts'
import { RecentImports } from './RecentImports.tsx'
import { words } from './words.ts'

/** A busy server reads for up to twenty seconds. */
const PATIENCE_MS = 60_000

/** Choose what, fill in the empty workbook, upload it. */
export function ImportPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const actor = useOutletContext<{ actor: Actor } | null>()?.actor
  const kinds = ImportKind.options.filter((one) => actor && mayImport(actor.role, one))
  const [chosen, choose] = useState<ImportKind>()
  const kind = chosen ?? kinds[0]
  const fetching = useMutation({
    mutationFn: (which: ImportKind) => call(downloadSheet, { kind: which }),
    onSuccess: saveFile,
  })
  const uploading = useMutation({
    mutationFn: async ({ which, file }: { which: ImportKind; file: File }) =>
      call(
        beginImport,
        { kind: which, ...(await readFile(file)) },
        { signal: AbortSignal.timeout(PATIENCE_MS) },
      ),
    onSuccess: (batch) => {
      queries.setQueryData(keys.batch(batch.id), batch)
      void queries.invalidateQueries({ queryKey: keys.list })
      void navigate(`/import/${batch.id}`)
    },
  })
  const error = uploading.error ?? fetching.error
  return (
    <Page title={w.title} lead={w.lead} width="read">
      <div className={css.stack}>
        {kinds.length > 1 && kind && (
          <Section title={w.what}>
            <BigChoice<ImportKind>
              label={w.what}
              value={kind}
              onChange={choose}
              options={kinds.map((one) => ({
                value: one,
                label: importKindWords[one][language],
                hint: importKindWords[one].what[language],
              }))}
            />
          </Section>
        )}
        {kind && (
          <Section title={w.file}>
            <div className={css.stack}>
              {kinds.length === 1 && (
                <p className={blocks.soft}>{importKindWords[kind].what[language]}</p>
              )}
              <div className={css.deeds}>
                <Button
                  icon={<DownloadOutlined aria-hidden="true" />}
                  loading={fetching.isPending}
                  onClick={() => fetching.mutate(kind)}
                >
                  {w.download}
                </Button>
              </div>
              <FilePicker
                label={w.choose}
                hint={w.chooseHint}
                accept=".xlsx"
                disabled={uploading.isPending}
                onPick={(file) => uploading.mutate({ which: kind, file })}
              />
              <p role="status">{uploading.isPending ? w.reading : ''}</p>
              {error ? <Problem error={error} /> : null}
            </div>
          </Section>
        )}
        <RecentImports />
      </div>
    </Page>
  )
}
