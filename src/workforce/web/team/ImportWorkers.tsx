import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Notice } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { readFile, saveFile } from '#platform/web/save-file.ts'
import { fetchWorkerSheet, importWorkers } from '../../model/contract.ts'
import { importWords } from '../import-words.ts'
import { keys } from '../keys.ts'

/** An empty workbook, then the filled one; what it holds is told before anything is written. */
export function ImportWorkers({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(importWords)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const fetching = useMutation({
    mutationFn: () => call(fetchWorkerSheet, {}),
    onSuccess: saveFile,
  })
  const importing = useMutation({
    mutationFn: async ({ sheet, confirmed }: { sheet: File; confirmed: boolean }) =>
      call(importWorkers, { confirmed, ...(await readFile(sheet)) }),
    onSuccess: ({ written }) => {
      if (!written) return
      void message.success(w.imported)
      void queries.invalidateQueries({ queryKey: keys.all })
      onClose()
    },
  })
  const said = importing.data
  return (
    <FormDrawer title={w.title} onClose={onClose}>
      <div className={blocks.stack}>
        <p>{w.lead}</p>
        <div>
          <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
            {w.empty}
          </Button>
        </div>
        {fetching.error && <Problem error={fetching.error} />}
        <FilePicker
          label={w.choose}
          hint={w.hint}
          accept=".xlsx"
          disabled={importing.isPending}
          onPick={(sheet) => {
            setFile(sheet)
            importing.mutate({ sheet, confirmed: false })
          }}
        />
        {importing.error && <Problem error={importing.error} />}
        {said && <p role="status">{w.found(said.added, said.known)}</p>}
        {said && said.faults.length > 0 && (
          <Notice tone="amber">
            {w.faulty}
            <ul>
              {said.faults.slice(0, 20).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Notice>
        )}
        {file && said && said.faults.length === 0 && said.added > 0 && (
          <div>
            <Button
              type="primary"
              loading={importing.isPending}
              onClick={() => importing.mutate({ sheet: file, confirmed: true })}
            >
              {w.confirm}
            </Button>
          </div>
        )}
      </div>
    </FormDrawer>
  )
}
