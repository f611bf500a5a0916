import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { words } from './account-words.ts'
import { keys } from './keys.ts'

interface Deed<Answer> {
  readonly title: string
  readonly ask: string
  readonly send: () => Promise<Answer>
  readonly onDone?: (answer: Answer) => void
}

/** Says what will happen, then does it. */
export function useDeed() {
  const w = useWords(words)
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const doing = useMutation({ mutationFn: (send: () => Promise<unknown>) => send() })

  return function askFirst<Answer>({ title, ask, send, onDone }: Deed<Answer>) {
    void modal.confirm({
      title,
      content: ask,
      okText: title,
      cancelText: w.cancel,
      async onOk() {
        try {
          const answer = (await doing.mutateAsync(send)) as Answer
          void message.success(w.done)
          onDone?.(answer)
        } catch (error) {
          void message.error((error as Error).message)
        }
        await queries.invalidateQueries({ queryKey: keys.accounts })
      },
    })
  }
}
