import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { caseKeys } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type TaskOnPage, takeTaskStep } from '../model/contract.ts'
import { keys } from './keys.ts'
import { words } from './task-words.ts'

type Step = 'finish' | 'undo'
interface Tap {
  readonly task: Pick<TaskOnPage, 'id' | 'caseId' | 'version'>
  readonly step: Step
}

const UNDO_SECONDS = 6

/** One tap ticks off, and for a while one more undoes it. */
export function useTaskStep() {
  const w = useWords(words)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const tapping = useMutation({
    mutationFn: ({ task: { id, version }, step }: Tap) =>
      call(takeTaskStep, { taskId: id, step, version }),
    onSuccess: (after, { step }) => {
      if (step === 'undo') void message.success(w.undone)
      else offerUndo(after)
    },
    onSettled: (_, __, { task }) => {
      void queries.invalidateQueries({ queryKey: keys.all })
      void queries.invalidateQueries({ queryKey: caseKeys.case(task.caseId) })
    },
  })

  function offerUndo(task: TaskOnPage) {
    const undo = () => {
      message.destroy(task.id)
      tapping.mutate({ task, step: 'undo' })
    }
    const content = (
      <>
        {w.doneSaid}
        <Button type="link" size="small" onClick={undo}>
          {w.undo}
        </Button>
      </>
    )
    void message.success({ key: task.id, content, duration: UNDO_SECONDS })
  }

  return {
    take: (task: Tap['task'], step: Step) => tapping.mutate({ task, step }),
    isPending: tapping.isPending,
    error: tapping.error,
  }
}
