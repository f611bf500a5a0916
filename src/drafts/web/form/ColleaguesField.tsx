import { useQuery } from '@tanstack/react-query'
import { listColleagues } from '#access/model/contract.ts'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { SomeOf } from './SomeOf.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly me: AccountId
  readonly values: readonly AccountId[]
  readonly most: number
  readonly onChoose: (chosen: AccountId[]) => void
}

/** Social workers and the head of the house; I come first. */
export function ColleaguesField({ me, values, most, onChoose, ...field }: Props) {
  const found = useQuery({
    queryKey: ['access', 'colleagues'],
    queryFn: () => call(listColleagues, {}),
  })
  const able = (found.data?.colleagues ?? []).filter(
    ({ role }) => role === 'social-worker' || role === 'lead',
  )
  const byAccount = new Map(able.map(({ accountId, name }) => [accountId, name]))
  const options = [...byAccount]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => Number(other.value === me) - Number(one.value === me))
  return (
    <SomeOf
      {...field}
      values={[...values]}
      onChoose={(chosen) => onChoose(chosen.slice(0, most))}
      options={options}
    />
  )
}
