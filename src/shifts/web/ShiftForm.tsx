import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { FormDrawer, SendForm, useSending } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { keys } from './keys.ts'

interface Props {
  readonly title: string
  readonly action: string
  readonly labels: Readonly<Record<string, string>>
  readonly content: unknown
  readonly check: () => Readonly<Record<string, string | false | undefined>>
  readonly send: (idempotencyKey: string) => Promise<unknown>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A few questions beside the page; when they are sent everything is read anew. */
export function ShiftForm({
  title,
  action,
  labels,
  content,
  check,
  send,
  onClose,
  children,
}: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const sending = useSending({
    ...{ labels, content, check, send },
    onSent: () => {
      void message.success(w.done)
      void queries.invalidateQueries({ queryKey: keys.all })
      onClose()
    },
  })
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={action}>
        {children}
      </SendForm>
    </FormDrawer>
  )
}

const words = { done: { zh: '已记下', en: 'Done' } }
