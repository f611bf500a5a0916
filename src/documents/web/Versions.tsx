import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { chooseTemplate, downloadTemplate, type KindPage } from '../model/contract.ts'
import css from './documents.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** All versions, the one that comes along at the foot; any of them can be used again. */
export function Versions({ page }: { readonly page: KindPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { key: kind, inUse, version, templates } = page
  const choosing = useMutation({
    mutationFn: (n: number | null) => call(chooseTemplate, { kind, n, version }),
    onSuccess: (after) => {
      queries.setQueryData(keys.kind(kind), after)
      void queries.invalidateQueries({ queryKey: keys.kinds })
      void message.success(w.changed)
    },
  })
  const fetching = useMutation({
    mutationFn: (n: number) => call(downloadTemplate, { kind, n }),
    onSuccess: saveFile,
  })
  const rows = [
    ...templates.map((one) => ({ ...one, choice: one.n as number | null })),
    { n: 0, choice: null, note: '', by: '', at: null },
  ]
  const error = choosing.error ?? fetching.error
  return (
    <>
      <Rows
        label={w.versions}
        rows={rows}
        rowKey={({ n }) => String(n)}
        columns={[
          {
            key: 'version',
            title: w.versions,
            card: 'title',
            render: ({ n, choice }) => (
              <>
                {n === 0 ? w.builtIn : w.version(n)}{' '}
                {choice === inUse && <Tag tone="jade">{w.inUse}</Tag>}
              </>
            ),
          },
          { key: 'by', title: w.by, render: ({ by }) => by },
          { key: 'at', title: w.at, render: ({ at }) => at && dates.full(at) },
          {
            key: 'deeds',
            title: w.deeds,
            render: ({ n, choice }) => (
              <span className={css.deeds}>
                <Button onClick={() => fetching.mutate(n)}>{w.downloadTemplate}</Button>
                {choice !== inUse && (
                  <Button loading={choosing.isPending} onClick={() => choosing.mutate(choice)}>
                    {w.use}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {error ? <Problem error={error} /> : null}
    </>
  )
}
