import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** After a deed: a word, everything as it is now, the form closed. */
export function useDone(close: () => void) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  return () => {
    void message.success(w.saved)
    void queries.invalidateQueries({ queryKey: keys.all })
    close()
  }
}
