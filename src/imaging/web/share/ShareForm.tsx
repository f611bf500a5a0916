import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { StudyLine } from '#imaging-hub/model/shown.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { makeShare } from '../../model/share.ts'
import css from '../imaging.module.css'
import { keys } from '../keys.ts'
import { words } from './words.ts'

interface Props {
  readonly study: StudyLine
  readonly where: string
  readonly onClose: () => void
}

const DAYS = ['1', '3', '7', '30'] as const
const MOST = ['1', '3', '10'] as const

/** For whom, how long, how often; then link and code, once. */
export function ShareForm({ study, where, onClose }: Props) {
  const w = useWords(words)
  const queries = useQueryClient()
  const { node, studyUid, manifest, modalities, examAt } = study
  const what = `${modalities.join(' ')} ${examAt.slice(0, 10)} ${where}`.trim()
  const [forWhom, setForWhom] = useState('')
  const [days, setDays] = useState<(typeof DAYS)[number]>('3')
  const [most, setMost] = useState<(typeof MOST)[number]>('3')
  const [made, setMade] = useState<{ secret: string; code: string }>()
  const wish = { node, studyUid, manifest, what, forWhom, days: Number(days), most: Number(most) }
  const sending = useSending({
    labels: { forWhom: w.forWhom },
    content: wish,
    check: () => ({ forWhom: forWhom.trim() === '' && w.needed }),
    send: () => call(makeShare, wish),
    onSent: (share) => {
      setMade(share)
      void queries.invalidateQueries({ queryKey: keys.shares })
    },
  })
  return (
    <Section title={w.title(what)}>
      {made ? (
        <Made {...made} onClose={onClose} />
      ) : (
        <SendForm label={w.make} sending={sending} action={w.make}>
          <div className={css.stack}>
            <p>{w.lead}</p>
            <TextField
              {...{ name: 'forWhom', label: w.forWhom, value: forWhom, maxLength: 60 }}
              fault={sending.faultOf('forWhom')}
              onChange={setForWhom}
            />
            <OneOf
              {...{ name: 'days', label: w.days, value: days, onChoose: setDays }}
              options={DAYS.map((value) => ({ value, label: w.daysOf(Number(value)) }))}
            />
            <OneOf
              {...{ name: 'most', label: w.most, value: most, onChoose: setMost }}
              options={MOST.map((value) => ({ value, label: w.times(Number(value)) }))}
            />
          </div>
        </SendForm>
      )}
    </Section>
  )
}

interface MadeProps {
  readonly secret: string
  readonly code: string
  readonly onClose: () => void
}

function Made({ secret, code, onClose }: MadeProps) {
  const w = useWords(words)
  const { message } = App.useApp()
  const link = `${location.origin}/imaging/shared#${secret}`
  async function copy() {
    await navigator.clipboard.writeText(link)
    void message.success(w.copied)
  }
  return (
    <div className={css.stack} role="status">
      <p>{w.made}</p>
      <dl>
        <dt>{w.link}</dt>
        <dd className={css.link}>{link}</dd>
        <dt>{w.code}</dt>
        <dd>
          <strong>{code}</strong>
        </dd>
      </dl>
      <span className={css.open}>
        <Button onClick={() => void copy()}>{w.copy}</Button>
        <Button onClick={onClose}>{w.close}</Button>
      </span>
    </div>
  )
}
