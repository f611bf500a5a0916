import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { judgeOutcome } from '../../model/contract-projects.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { useDone } from '../done.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly role: Actor['role'] | undefined
}

type Outcome = 'replicable' | 'first-ever'
const JUDGED: readonly string[] = ['midterm', 'final', 'returned', 'accepted']

/** Two questions, each with who judged, when and why. */
export function Outcomes({ file, role }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const [judging, judge] = useState<Outcome>()
  const canJudge = role === 'city-officer' && JUDGED.includes(file.state)
  const both = [
    { outcome: 'replicable', label: c.replicable, title: w.judgeReplicable },
    { outcome: 'first-ever', label: c.firstEver, title: w.judgeFirst },
  ] as const
  const saidOf = (outcome: Outcome) =>
    outcome === 'replicable' ? file.judgements.replicable : file.judgements.firstEver
  return (
    <Section title={w.outcomes}>
      <ul className={css.list}>
        {both.map(({ outcome, label, title }) => {
          const said = saidOf(outcome)
          return (
            <li key={outcome} className={css.item}>
              <p className={css.head}>
                <strong>{label}</strong>
                <span>{said ? (said.yes ? w.yes : w.no) : w.notJudged}</span>
              </p>
              {said && <p className={css.text}>{said.reason}</p>}
              {said && <p className={css.soft}>{said.byName}</p>}
              {said && <p className={css.soft}>{dates.day(dayInBeijing(said.at))}</p>}
              {canJudge && (
                <div className={css.buttons}>
                  <Button aria-label={title} onClick={() => judge(outcome)}>
                    {w.judge}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {judging && (
        <JudgeDrawer
          file={file}
          outcome={judging}
          title={judging === 'replicable' ? w.judgeReplicable : w.judgeFirst}
          onClose={() => judge(undefined)}
        />
      )}
    </Section>
  )
}

interface JudgeProps {
  readonly file: ProjectFile
  readonly outcome: Outcome
  readonly title: string
  readonly onClose: () => void
}

function JudgeDrawer({ file, outcome, title, onClose }: JudgeProps) {
  const w = useWords(words)
  const c = useWords(common)
  const [yes, setYes] = useState<'yes' | 'no'>()
  const [reason, setReason] = useState('')
  const done = useDone(onClose)
  const content = { projectId: file.id, outcome, reason, version: file.version }
  const sending = useSending({
    labels: { yes: title, reason: w.reason },
    content: { ...content, yes },
    check: () => ({ yes: !yes && c.needed, reason: !reason.trim() && c.needed }),
    send: (idempotencyKey) =>
      call(judgeOutcome, { ...content, yes: yes === 'yes' }, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.judge}>
        <OneOf
          name="yes"
          label={title}
          value={yes}
          onChoose={setYes}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: w[value] }))}
        />
        <TextField
          name="reason"
          label={w.reason}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}
