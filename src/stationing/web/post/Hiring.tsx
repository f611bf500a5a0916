import { Button } from 'antd'
import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { tellHiring } from '../../model/contract-running.ts'
import type { PostFile } from '../../model/post.ts'
import { useDone } from '../done.ts'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: PostFile
  readonly role: Actor['role'] | undefined
}

/** 输血 → 造血: whether the host hired within twelve months, as a dated fact. */
export function Hiring({ file, role }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const [isTelling, setTelling] = useState(false)
  const fact = file.hireFact
  const canTell = !fact && file.state === 'ended' && (role === 'lead' || role === 'city-officer')
  return (
    <Section
      title={w.hiring}
      actions={canTell && <Button onClick={() => setTelling(true)}>{w.tell}</Button>}
    >
      <div className={css.stack}>
        <p className={css.soft}>{w.hiringLead}</p>
        {!fact && <p>{file.state === 'ended' ? w.notTold : w.notEnded}</p>}
        {fact && (
          <>
            <p className={css.head}>
              <Tag tone={fact.hired ? 'leaf' : 'amber'}>{fact.hired ? w.hired : w.notHired}</Tag>
              <span>{dates.day(fact.on)}</span>
            </p>
            <p className={css.text}>{fact.evidence}</p>
            <p className={css.soft}>{fact.byName}</p>
          </>
        )}
      </div>
      {isTelling && <HiringDrawer file={file} onClose={() => setTelling(false)} />}
    </Section>
  )
}

function HiringDrawer({
  file,
  onClose,
}: {
  readonly file: PostFile
  readonly onClose: () => void
}) {
  const w = useWords(words)
  const c = useWords(common)
  const [hired, setHired] = useState<'hired' | 'notHired'>()
  const [on, setOn] = useState<Day | ''>('')
  const [evidence, setEvidence] = useState('')
  const done = useDone(onClose)
  const content = { postId: file.id, evidence, hired: hired === 'hired' }
  const sending = useSending({
    labels: { hired: w.hiring, on: w.on, evidence: w.evidence },
    content: { ...content, on, said: hired },
    check: () => ({
      hired: !hired && c.needed,
      on: !on && c.needed,
      evidence: !evidence.trim() && c.needed,
    }),
    send: (idempotencyKey) => call(tellHiring, { ...content, on: on as Day }, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={w.tell} onClose={onClose}>
      <SendForm label={w.tell} sending={sending} action={c.save}>
        <OneOf
          name="hired"
          label={w.hiring}
          value={hired}
          onChoose={setHired}
          options={(['hired', 'notHired'] as const).map((value) => ({ value, label: w[value] }))}
        />
        <DateField name="on" label={w.on} max={file.today} value={on} onChange={setOn} />
        <TextField
          name="evidence"
          label={w.evidence}
          hint={w.evidenceHint}
          value={evidence}
          maxLength={200}
          onChange={setEvidence}
        />
      </SendForm>
    </FormDrawer>
  )
}
