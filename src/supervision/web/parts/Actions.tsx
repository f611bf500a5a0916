import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { finishAction } from '../../model/contract.ts'
import { type Action, sideWords } from '../../model/session.ts'
import css from '../Supervision.module.css'
import { words } from '../words.ts'
import { useDone } from './done.ts'

interface Props {
  readonly actions: readonly (Action & { readonly who?: string })[]
  readonly none?: string
}

/** What was agreed to do; each can be given its result by either side. */
export function Actions({ actions, none }: Props) {
  const [finishing, finish] = useState<Action>()
  if (actions.length === 0) return none ? <p className={blocks.soft}>{none}</p> : null
  return (
    <>
      <ul className={blocks.list}>
        {actions.map((action) => (
          <Line key={action.id} action={action} onFinish={() => finish(action)} />
        ))}
      </ul>
      {finishing && <FinishForm action={finishing} onClose={() => finish(undefined)} />}
    </>
  )
}

interface LineProps {
  readonly action: Props['actions'][number]
  readonly onFinish: () => void
}

function Line({ action: { text, owner, due, doneAt, result, who }, onFinish }: LineProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const today = dayInBeijing(useNow())
  const isLate = doneAt === null && due < today
  return (
    <li>
      <div className={css.row}>
        <strong>{text}</strong>
        {isLate && <Tag tone="amber">{w.overdue}</Tag>}
        {doneAt === null && (
          <Button size="small" aria-label={w.finishNamed(text)} onClick={onFinish}>
            {w.finish}
          </Button>
        )}
      </div>
      <p className={blocks.soft}>
        {[sideWords[owner][language], w.due(dates.day(due)), who].filter(Boolean).join(' · ')}
      </p>
      {result && <p className={blocks.text}>{result}</p>}
    </li>
  )
}

function FinishForm({
  action,
  onClose,
}: {
  readonly action: Action
  readonly onClose: () => void
}) {
  const w = useWords(words)
  const [result, setResult] = useState('')
  const { id: actionId, version } = action
  const content = { actionId, result, version }
  const sending = useSending({
    labels: { result: w.result },
    content,
    check: () => ({ result: !result.trim() && w.needed }),
    send: (idempotencyKey) => call(finishAction, content, { idempotencyKey }),
    onSent: useDone(w.done, onClose),
  })
  return (
    <FormDrawer title={w.finish} onClose={onClose}>
      <SendForm label={w.finish} sending={sending} action={w.save}>
        <p>{action.text}</p>
        <TextField
          name="result"
          label={w.result}
          value={result}
          maxLength={500}
          rows={3}
          onChange={setResult}
        />
      </SendForm>
    </FormDrawer>
  )
}
