import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { FormDrawer, SendForm, useSending } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { keys } from './keys.ts'
import { learningWords } from './learning-words.ts'
import { positionWords } from './position-words.ts'
import { words } from './words.ts'

interface Props {
  readonly title: string
  readonly content: unknown
  readonly check: () => Readonly<Record<string, string | false | undefined>>
  readonly send: (idempotencyKey: string) => Promise<unknown>
  readonly onClose: () => void
  readonly children: ReactNode
}

const labels = { ...words, ...positionWords, ...learningWords }

/** A few questions beside the file; when they are sent the file is read anew. */
export function RecordForm({ title, content, check, send, onClose, children }: Props) {
  const w = useWords(labels)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const sending = useSending({
    labels: w as never,
    ...{ content, check, send },
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.all })
      onClose()
    },
  })
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.save}>
        {children}
      </SendForm>
    </FormDrawer>
  )
}
