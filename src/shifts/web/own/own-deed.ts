import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { keys } from '../keys.ts'

/** One tap: done, said, and the list is read anew. The answer is what is said of it. */
export function useDeed(deed: () => Promise<string>) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: deed,
    onSuccess: (said) => void message.success(said),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
}
