import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { type ContestPage, offerToRead, stepContest } from '../../model/contract-contests.ts'
import css from '../Stories.module.css'
import { useSettled } from '../story/story-page.ts'
import { words } from './words.ts'

const next = { draft: 'open', open: 'score', scoring: 'publish' } as const

/** The city takes it from stage to stage; heads and supervisors offer to score. */
export function ContestDeeds({ contest }: { readonly contest: ContestPage }) {
  const w = useWords(words)
  const settled = useSettled()
  const [awards, setAwards] = useState('')
  const role = useMe().me?.actor.role
  const { id: contestId, state, version, offered, named } = contest
  const step = state === 'published' ? undefined : next[state]
  const stepping = useMutation({
    mutationFn: (one: NonNullable<typeof step>) =>
      call(stepContest, {
        ...{ contestId, step: one, version },
        awards: one === 'publish' ? awards.split('\n').map((line) => line.trim()) : [],
      }),
    onSuccess: () => void settled(w.done),
  })
  const offering = useMutation({
    mutationFn: () => call(offerToRead, { contestId }),
    onSuccess: () => void settled(w.done),
  })
  const mayOffer = role === 'lead' || role === 'supervisor' || role === 'city-officer'
  const canOffer = mayOffer && !offered && (state === 'open' || state === 'scoring')
  const error = stepping.error ?? offering.error
  return (
    <div className={css.stack}>
      {error && <Problem error={error} />}
      {named ? <p>{w.youRead}</p> : offered && <p>{w.offered}</p>}
      {role === 'city-officer' && step === 'publish' && (
        <TextField
          name="awards"
          label={w.awards}
          optional
          value={awards}
          maxLength={400}
          rows={3}
          onChange={setAwards}
        />
      )}
      <div className={css.row}>
        {role === 'city-officer' && step && (
          <Button type="primary" loading={stepping.isPending} onClick={() => stepping.mutate(step)}>
            {w[step]}
          </Button>
        )}
        {canOffer && (
          <Button loading={offering.isPending} onClick={() => offering.mutate()}>
            {w.offer}
          </Button>
        )}
      </div>
    </div>
  )
}
