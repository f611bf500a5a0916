import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { takeDownPoster } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

interface Props {
  readonly posterId: string
  readonly ward: string
}

/** Cannot be undone, and says so before. */
export function EndPoster({ posterId, ward }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const ending = useMutation({
    mutationFn: () => call(takeDownPoster, { posterId }),
    onSuccess: () => void message.success(w.ended),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.posters }),
  })
  return (
    <>
      <Popconfirm
        title={w.endSure}
        okText={w.endYes}
        cancelText={w.endNo}
        okButtonProps={{ danger: true }}
        onConfirm={() => ending.mutateAsync().catch(() => {})}
      >
        <Button danger loading={ending.isPending} aria-label={`${w.end} ${ward}`}>
          {w.end}
        </Button>
      </Popconfirm>
      {ending.error && <Problem error={ending.error} />}
    </>
  )
}
