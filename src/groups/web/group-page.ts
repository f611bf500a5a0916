import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { openGroup } from '../model/contract.ts'
import type { GroupId } from '../model/group.ts'
import { keys } from './keys.ts'

/** The group that the address names. */
export function useGroup() {
  const groupId = useParams().groupId as GroupId
  const page = useQuery({
    queryKey: keys.group(groupId),
    queryFn: () => call(openGroup, { groupId }),
  })
  return { groupId, page }
}

/** After a deed in a group: a word, and everything that shows the group as it is now. */
export function useSettled() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said?: string) => {
    if (said) void message.success(said)
    return queries.invalidateQueries({ queryKey: ['groups'] })
  }
}
