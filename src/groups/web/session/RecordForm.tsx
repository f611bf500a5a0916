import { Input } from 'antd'
import {
  Field,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { type GroupPage, recordSession } from '../../model/contract.ts'
import { GoalReached, type GroupSession, goalReachedWords } from '../../model/session.ts'
import { isWholeFrom } from '../group/plan-in-hand.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../session-words.ts'

interface InHand {
  readonly minutes: string
  readonly process: string
  readonly atmosphere: string
  readonly decisions: string
  readonly disagreements: string
  readonly goalReached: GoalReached | ''
  readonly gains: string
  readonly obstacles: string
  readonly next: string
}

const EMPTY: InHand = {
  ...{ minutes: '60', process: '', atmosphere: '', decisions: '', disagreements: '' },
  ...{ goalReached: '', gains: '', obstacles: '', next: '' },
}

interface Props {
  readonly group: GroupPage
  readonly session: GroupSession
}

/** The process, and the first evaluation of the session. */
export function RecordForm({ group: { id: groupId }, session }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const isOver = useNow() >= session.startsAt
  const { id: sessionId, version } = session
  const draft = useServerDraft<InHand>(`group-session.${groupId}.${sessionId}`, EMPTY)
  const record = draft.content
  const sending = useSending({
    labels: { minutes: w.minutes, process: w.process, goalReached: w.goalReached },
    content: { record, version },
    check: () => ({
      minutes: !isWholeFrom(5, 600, record.minutes) && w.needed,
      process: record.process.trim() === '' && w.needed,
      goalReached: record.goalReached === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const content = {
        ...record,
        ...{ minutes: Number(record.minutes), goalReached: record.goalReached as GoalReached },
      }
      return call(recordSession, { groupId, sessionId, ...content, version }, { idempotencyKey })
    },
    onSent: () => {
      void draft.drop()
      void settled(w.saved)
    },
  })
  const text = (
    name: 'atmosphere' | 'decisions' | 'disagreements' | 'gains' | 'obstacles' | 'next',
  ) => (
    <TextField
      name={name}
      label={w[name]}
      optional
      value={record[name]}
      maxLength={1000}
      rows={1}
      onChange={(value) => draft.change({ [name]: value })}
    />
  )
  return (
    <Section title={w.record}>
      {isOver ? (
        <SendForm
          label={w.record}
          sending={sending}
          action={w.write}
          kept={{ draft, tell: ({ process, gains, next }) => [process, gains, next].join('\n') }}
        >
          <Field name="minutes" label={w.minutes}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={record.minutes}
                onChange={({ target }) => draft.change({ minutes: target.value })}
              />
            )}
          </Field>
          <TextField
            name="process"
            label={w.process}
            hint={w.processHint}
            value={record.process}
            maxLength={4000}
            rows={4}
            onChange={(process) => draft.change({ process })}
          />
          {text('atmosphere')}
          {text('decisions')}
          {text('disagreements')}
          <OneOf
            name="goalReached"
            label={w.goalReached}
            value={record.goalReached || undefined}
            onChoose={(goalReached) => draft.change({ goalReached })}
            options={GoalReached.options.map((value) => ({
              value,
              label: goalReachedWords[value][language],
            }))}
          />
          {text('gains')}
          {text('obstacles')}
          {text('next')}
        </SendForm>
      ) : (
        <p className={blocks.soft}>{w.notYet}</p>
      )}
    </Section>
  )
}
