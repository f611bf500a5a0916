import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { type Batch, downloadCorrections, dropImport } from '../model/contract.ts'
import css from './imports.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

interface Props {
  readonly batch: Batch
  readonly running: string | undefined
  readonly onConfirm?: () => void
}

/** Yes, mend first, or forget it. */
export function BatchDeeds({ batch, running, onConfirm }: Props) {
  const w = useWords(words)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { id: batchId, counts } = batch
  const fetching = useMutation({
    mutationFn: () => call(downloadCorrections, { batchId }),
    onSuccess: saveFile,
  })
  const dropping = useMutation({
    mutationFn: () => call(dropImport, { batchId }),
    onSuccess: () => {
      void message.success(w.dropped)
      void queries.invalidateQueries({ queryKey: keys.list })
      void navigate('/import')
    },
  })
  const open = counts.faulty + counts.alike
  const error = fetching.error ?? dropping.error
  return (
    <div className={css.stack}>
      <div className={css.deeds}>
        {onConfirm && (
          <WhyNot reason={counts.fine === 0 ? w.nothingFine : undefined}>
            <Button type="primary" loading={running === 'confirm'} onClick={onConfirm}>
              {w.confirm(counts.fine)}
            </Button>
          </WhyNot>
        )}
        {open > 0 && (
          <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
            {w.corrections}
          </Button>
        )}
        <Button danger disabled={running !== undefined} onClick={() => dropping.mutate()}>
          {w.drop}
        </Button>
      </div>
      {onConfirm && open > 0 && counts.fine > 0 && <p className={blocks.soft}>{w.confirmSome}</p>}
      {error ? <Problem error={error} /> : null}
    </div>
  )
}
