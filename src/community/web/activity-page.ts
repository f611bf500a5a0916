import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import type { ActivityId } from '../model/activity.ts'
import { openActivity } from '../model/contract.ts'
import { keys } from './keys.ts'

/** The activity that the address names. */
export function useActivity() {
  const activityId = useParams().activityId as ActivityId
  const page = useQuery({
    queryKey: keys.activity(activityId),
    queryFn: () => call(openActivity, { activityId }),
  })
  return { activityId, page }
}

/** After a deed: a word, and everything that shows the activity as it is now. */
export function useSettled() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said?: string) => {
    if (said) void message.success(said)
    return queries.invalidateQueries({ queryKey: ['community'] })
  }
}
