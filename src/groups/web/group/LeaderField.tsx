import { useQuery } from '@tanstack/react-query'
import { listColleagues } from '#access/model/contract.ts'
import { SomeOf } from '#drafts/web/index.tsx'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { keys } from '../keys.ts'
import { words } from '../words.ts'

interface Props {
  readonly me: AccountId
  readonly leaders: readonly AccountId[]
  readonly change: (leaders: AccountId[]) => void
}

/** Social workers and the head of the house; I come first. */
export function LeaderField({ me, leaders, change }: Props) {
  const w = useWords(words)
  const found = useQuery({ queryKey: keys.colleagues, queryFn: () => call(listColleagues, {}) })
  const able = (found.data?.colleagues ?? []).filter(
    ({ role }) => role === 'social-worker' || role === 'lead',
  )
  const byAccount = new Map(able.map(({ accountId, name }) => [accountId, name]))
  const options = [...byAccount]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => Number(other.value === me) - Number(one.value === me))
  return (
    <SomeOf
      name="leaders"
      label={w.leaders}
      hint={w.leadersHint}
      values={[...leaders]}
      onChoose={(chosen) => change(chosen.slice(0, 4))}
      options={options}
    />
  )
}
