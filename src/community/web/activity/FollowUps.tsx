import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type ActivityPage, finishFollowUp } from '../../model/contract.ts'
import {
  type ActivityFollowUp,
  followUpKindWords,
  followUpStateWords,
} from '../../model/participant.ts'
import { useSettled } from '../activity-page.ts'
import { words } from '../words.ts'

const tones = { open: 'amber', done: 'leaf', 'not-done': undefined } as const

/** Which contracts, lists and requests came out of it. */
export function FollowUps({ activity }: { readonly activity: ActivityPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const [finishing, setFinishing] = useState<ActivityFollowUp>()
  const nameOf = (id: string) =>
    activity.participants.find(({ person }) => person.id === id)?.person.name ?? ''
  return (
    <Section title={w.followUps}>
      {activity.followUps.length === 0 && <p className={blocks.soft}>{w.noFollowUps}</p>}
      <ul className={blocks.list} aria-label={w.followUps}>
        {activity.followUps.map((one) => {
          const { id, personId, kind, due, note, state, result } = one
          const tone = tones[state]
          return (
            <li key={id}>
              <div className={blocks.row}>
                {nameOf(personId)}
                <span>{followUpKindWords[kind][language]}</span>
                <Tag {...(tone && { tone })}>{followUpStateWords[state][language]}</Tag>
                {state === 'open' && (
                  <Button
                    size="small"
                    aria-label={w.finishOf(nameOf(personId))}
                    onClick={() => setFinishing(one)}
                  >
                    {w.finish}
                  </Button>
                )}
              </div>
              <p className={blocks.soft}>
                {[w.by(dates.day(due)), note, result].filter(Boolean).join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
      {finishing && (
        <FinishDrawer
          activity={activity}
          followUp={finishing}
          label={w.finishOf(nameOf(finishing.personId))}
          onClose={() => setFinishing(undefined)}
        />
      )}
    </Section>
  )
}

interface FinishProps {
  readonly activity: ActivityPage
  readonly followUp: ActivityFollowUp
  readonly label: string
  readonly onClose: () => void
}

function FinishDrawer({ activity, followUp, label, onClose }: FinishProps) {
  const w = useWords(words)
  const settled = useSettled()
  const [isDone, setDone] = useState(true)
  const [result, setResult] = useState('')
  const which = { activityId: activity.id, followUpId: followUp.id, version: followUp.version }
  const sending = useSending({
    labels: { result: w.result },
    content: { isDone, result, ...which },
    check: () => ({ result: result.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(finishFollowUp, { ...which, isDone, result }, { idempotencyKey }),
    onSent: () => {
      void settled(w.done)
      onClose()
    },
  })
  return (
    <FormDrawer title={label} onClose={onClose}>
      <SendForm label={label} sending={sending} action={w.finish}>
        <OneOf
          name="isDone"
          label={w.isDone}
          value={isDone ? 'yes' : 'no'}
          onChoose={(chosen) => setDone(chosen === 'yes')}
          options={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
        />
        <TextField
          name="result"
          label={w.result}
          value={result}
          maxLength={300}
          onChange={setResult}
        />
      </SendForm>
    </FormDrawer>
  )
}
