import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { scoreEntry } from '../../model/contract-contests.ts'
import { arePointsFit } from '../../model/scoring.ts'
import css from '../Stories.module.css'
import { useSettled } from '../story/story-page.ts'
import type { Entry } from './entry.ts'
import { words } from './words.ts'

/** Points for each criterion; or one stands aside. Both may be changed until results are out. */
export function ScoreForm({ entry }: { readonly entry: Entry }) {
  const w = useWords(words)
  const settled = useSettled()
  const { id: entryId, contest, mine } = entry
  const { id: contestId, criteria } = contest
  const version = mine?.version ?? 0
  const [typed, setTyped] = useState(criteria.map((_, n) => `${mine?.points[n] ?? ''}`))
  const [comment, setComment] = useState(mine?.comment ?? '')
  const points = typed.map((one) => (one.trim() === '' ? Number.NaN : Number(one)))
  const whose = { contestId, entryId, version }
  const sending = useSending({
    labels: { points: w.points, comment: w.comment },
    content: { points: typed, comment, version },
    check: () => ({ points: !arePointsFit(criteria, points) && w.pointsWrong }),
    send: (idempotencyKey) => call(scoreEntry, { ...whose, points, comment }, { idempotencyKey }),
    onSent: () => void settled(w.done),
  })
  const aside = useMutation({
    mutationFn: () => call(scoreEntry, { ...whose, points: [], comment }),
    onSuccess: () => void settled(w.done),
  })
  return (
    <SendForm
      label={w.yourScore}
      sending={sending}
      action={w.give}
      more={
        <Button loading={aside.isPending} onClick={() => aside.mutate()}>
          {w.standAside}
        </Button>
      }
    >
      <div className={css.points} data-field="points">
        {criteria.map(({ name, max }, place) => (
          <Field key={name} name={`points.${place}`} label={w.of(name, max)}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={typed[place] ?? ''}
                onChange={({ target }) =>
                  setTyped(typed.map((one, n) => (n === place ? target.value : one)))
                }
              />
            )}
          </Field>
        ))}
      </div>
      <TextField
        name="comment"
        label={w.comment}
        optional
        value={comment}
        maxLength={1000}
        rows={3}
        onChange={setComment}
      />
    </SendForm>
  )
}
