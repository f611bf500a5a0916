import { useState } from 'react'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type GroupPage, setOutcome } from '../../model/contract.ts'
import { isOpen } from '../../model/group-steps.ts'
import { type Member, Outcome, outcomeWords } from '../../model/member.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../member-words.ts'

interface Props {
  readonly group: GroupPage
  readonly member: Member
}

/** What it came to for this one; owed before the group is evaluated. */
export function OutcomeForm({ group, member }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { outcome, outcomeNote, version } = member
  if (group.phase !== 'ending' && !member.leftAt) return null
  return (
    <Section title={w.outcome}>
      {outcome ? (
        <p>
          {outcomeWords[outcome][language]} {outcomeNote}
        </p>
      ) : (
        <p className={blocks.soft}>{w.noOutcome}</p>
      )}
      {isOpen(group.state) && <Asking key={version} group={group} member={member} />}
    </Section>
  )
}

function Asking({ group, member }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [outcome, setChosen] = useState<Outcome | undefined>(member.outcome ?? undefined)
  const [note, setNote] = useState(member.outcomeNote)
  const offered = member.leftAt ? Outcome.options : Outcome.exclude(['left-early']).options
  const which = { groupId: group.id, personId: member.person.id, version: member.version }
  const sending = useSending({
    labels: { outcome: w.outcome, note: w.outcomeNote },
    content: { outcome, note, ...which },
    check: () => ({ outcome: !outcome && w.needed }),
    send: (idempotencyKey) =>
      call(setOutcome, { ...which, outcome: outcome as Outcome, note }, { idempotencyKey }),
    onSent: () => void settled(w.saved),
  })
  return (
    <SendForm label={w.outcome} sending={sending} action={w.setOutcome}>
      <OneOf
        name="outcome"
        label={w.outcome}
        value={outcome}
        onChoose={setChosen}
        options={offered.map((value) => ({ value, label: outcomeWords[value][language] }))}
      />
      <TextField
        name="note"
        label={w.outcomeNote}
        optional
        value={note}
        maxLength={500}
        rows={1}
        onChange={setNote}
      />
    </SendForm>
  )
}
