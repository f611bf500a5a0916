import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { FormDrawer } from './FormDrawer.tsx'
import { SendForm } from './SendForm.tsx'
import { useSending } from './sending.ts'

export interface DrawerFormProps {
  readonly title: string
  readonly content: unknown
  readonly check: () => Readonly<Record<string, string | false | undefined>>
  readonly send: (idempotencyKey: string) => Promise<unknown>
  readonly onClose: () => void
  readonly children: ReactNode
}

interface Props extends DrawerFormProps {
  readonly labels: Readonly<Record<string, string>>
  readonly action: string
  /** Said when it was taken. */
  readonly done: string
  /** What is read anew then. */
  readonly anew: QueryKey
}

/** A few questions beside the page; when they are sent, the page is read anew. */
export function DrawerForm({ title, action, done, anew, onClose, children, ...form }: Props) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const sending = useSending({
    ...form,
    onSent: () => {
      void message.success(done)
      void queries.invalidateQueries({ queryKey: anew })
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
