import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { debrief, type OwnShift } from '../../model/contract-own.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

const WEIGHTS = ['1', '2', '3', '4', '5'] as const

interface Props {
  readonly shift: OwnShift
  readonly onClose: () => void
}

/** After a hard shift: for oneself, and a way to somebody who listens. */
export function DebriefForm({ shift: { id: shiftId }, onClose }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [weight, setWeight] = useState<(typeof WEIGHTS)[number]>()
  const [wantsTalk, want] = useState<'yes' | 'no'>('no')
  const [note, setNote] = useState('')
  const sending = useSending({
    labels: { weight: w.weight, wantsTalk: w.wantsTalk, note: w.note },
    content: { weight, wantsTalk, note },
    check: () => ({ weight: !weight && w.needed }),
    send: (idempotencyKey) =>
      call(
        debrief,
        { shiftId, weight: Number(weight), wantsTalk: wantsTalk === 'yes', note },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.done)
      void queries.invalidateQueries({ queryKey: keys.own })
      onClose()
    },
  })
  return (
    <FormDrawer title={w.debrief} onClose={onClose}>
      <p className={blocks.soft}>{w.debriefLead}</p>
      <SendForm label={w.debrief} sending={sending} action={w.debriefDo}>
        <OneOf
          name="weight"
          label={w.weight}
          value={weight}
          onChoose={setWeight}
          options={WEIGHTS.map((value) => ({
            value,
            label: { '1': w.light, '5': w.heavy }[value as string] ?? value,
          }))}
        />
        <OneOf
          name="wantsTalk"
          label={w.wantsTalk}
          hint={w.talkTo}
          value={wantsTalk}
          onChoose={want}
          options={[
            { value: 'no', label: w.no },
            { value: 'yes', label: w.yes },
          ]}
        />
        <TextField
          name="note"
          label={w.note}
          optional
          rows={4}
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
      </SendForm>
    </FormDrawer>
  )
}
