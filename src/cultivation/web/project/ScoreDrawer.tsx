import { Input } from 'antd'
import { useState } from 'react'
import { Field, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { scoreProject } from '../../model/contract-projects.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import { useDone } from '../done.ts'
import { useMe } from '../me.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly onClose: () => void
}

/** Every criterion of the batch, in points. */
export function ScoreDrawer({ file, onClose }: Props) {
  const w = useWords(words)
  const { criteria } = file.batch
  const me = useMe()
  const mine = file.reviews.find(({ reviewerId }) => reviewerId === me?.accountId)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(criteria.map(({ code }) => [code, `${mine?.scores?.[code] ?? ''}`])),
  )
  const [comment, setComment] = useState(mine?.comment ?? '')
  const done = useDone(onClose)
  const isScore = (code: string, most: number) =>
    /^\d{1,3}$/.test(typed[code] ?? '') && Number(typed[code]) <= most
  const sending = useSending({
    labels: Object.fromEntries(criteria.map(({ code, title }) => [code, title])),
    content: { typed, comment },
    check: () =>
      Object.fromEntries(
        criteria.map(({ code, most }) => [code, !isScore(code, most) && w.scoreFault(most)]),
      ),
    send: (idempotencyKey) => {
      const scores = Object.fromEntries(criteria.map(({ code }) => [code, Number(typed[code])]))
      return call(scoreProject, { projectId: file.id, scores, comment }, { idempotencyKey })
    },
    onSent: done,
  })
  return (
    <FormDrawer title={w.score} onClose={onClose}>
      <SendForm label={w.score} sending={sending} action={w.score}>
        {criteria.map(({ code, title, most }) => (
          <Field key={code} name={code} label={w.scoreOf(title, most)}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                maxLength={3}
                value={typed[code] ?? ''}
                onChange={({ target }) => setTyped({ ...typed, [code]: target.value })}
              />
            )}
          </Field>
        ))}
        <TextField
          name="comment"
          label={w.comment}
          optional
          value={comment}
          maxLength={2000}
          rows={4}
          onChange={setComment}
        />
      </SendForm>
    </FormDrawer>
  )
}
