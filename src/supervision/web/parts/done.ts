import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { keys } from '../keys.ts'

/** After a deed: a word, everything as it is now, the form closed. */
export function useDone(said: string, close: () => void = () => {}) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return () => {
    void message.success(said)
    void queries.invalidateQueries({ queryKey: keys.all })
    close()
  }
}
