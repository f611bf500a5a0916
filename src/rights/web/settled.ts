import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { keys } from './keys.ts'

/** After a deed: a word, and everything that shows it as it is now. */
export function useSettled() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said: string) => {
    void message.success(said)
    return queries.invalidateQueries({ queryKey: keys.all })
  }
}
