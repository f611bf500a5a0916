import type { ComponentProps } from 'react'
import { DrawerForm } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { keys } from './keys.ts'

type Props = Omit<ComponentProps<typeof DrawerForm>, 'done' | 'anew'>

/** A few questions beside the page; when they are sent everything is read anew. */
export function ShiftForm(props: Props) {
  const { done } = useWords(words)
  return <DrawerForm {...props} done={done} anew={keys.all} />
}

const words = { done: { zh: '已记下', en: 'Done' } }
