import { Button } from 'antd'
import { useState } from 'react'
import { DateField, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { proveMilestone } from '../../model/contract-running.ts'
import { GOING_ON, isLate } from '../../model/project.ts'
import type { Milestone, ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { useDone } from '../done.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly role: Actor['role'] | undefined
}

const PROVABLE: readonly string[] = ['running', 'midterm', 'returned']

/** What was promised by when, and what shows that it was done; what is late says so. */
export function Milestones({ file, role }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const [proving, prove] = useState<Milestone>()
  const canProve = role === 'lead' && PROVABLE.includes(file.state)
  return (
    <Section title={c.milestones}>
      <ol className={css.list}>
        {file.milestoneRows.map((milestone) => {
          const { id, title, dueOn, doneOn, evidence, document } = milestone
          const late = GOING_ON.includes(file.state) && isLate(milestone, file.today)
          return (
            <li key={id} className={css.item}>
              <p className={css.head}>
                <strong>{title}</strong>
                {doneOn && <Tag tone="leaf">{w.doneDay(dates.day(doneOn))}</Tag>}
                {late && <Tag tone="amber">{c.isLate}</Tag>}
              </p>
              <p className={css.soft}>{w.dueDay(dates.day(dueOn))}</p>
              {evidence && <p className={css.text}>{evidence}</p>}
              {document && <p className={css.text}>{document}</p>}
              {canProve && (
                <div className={css.buttons}>
                  <Button aria-label={w.proveOne(title)} onClick={() => prove(milestone)}>
                    {w.prove}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {proving && <ProveDrawer file={file} milestone={proving} onClose={() => prove(undefined)} />}
    </Section>
  )
}

interface ProveProps {
  readonly file: ProjectFile
  readonly milestone: Milestone
  readonly onClose: () => void
}

function ProveDrawer({ file, milestone, onClose }: ProveProps) {
  const w = useWords(words)
  const c = useWords(common)
  const [doneOn, setDoneOn] = useState<Day | ''>(milestone.doneOn ?? file.today)
  const [evidence, setEvidence] = useState(milestone.evidence)
  const [document, setDocument] = useState(milestone.document)
  const done = useDone(onClose)
  const content = { projectId: file.id, milestoneId: milestone.id, evidence, document }
  const sending = useSending({
    labels: { doneOn: w.doneOn, evidence: w.evidence, document: w.document },
    content: { ...content, doneOn },
    check: () => ({
      doneOn: !doneOn && c.needed,
      evidence: !evidence.trim() && !document.trim() && c.needed,
    }),
    send: (idempotencyKey) =>
      call(proveMilestone, { ...content, doneOn: doneOn as Day }, { idempotencyKey }),
    onSent: done,
  })
  const title = w.proveOne(milestone.title)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={c.save}>
        <DateField
          name="doneOn"
          label={w.doneOn}
          max={file.today}
          value={doneOn}
          onChange={setDoneOn}
        />
        <TextField
          name="evidence"
          label={w.evidence}
          value={evidence}
          maxLength={2000}
          rows={4}
          onChange={setEvidence}
        />
        <TextField
          name="document"
          label={w.document}
          optional
          value={document}
          maxLength={200}
          onChange={setDocument}
        />
      </SendForm>
    </FormDrawer>
  )
}
