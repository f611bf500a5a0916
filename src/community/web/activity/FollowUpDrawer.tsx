import { useState } from 'react'
import { DayField, FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { PersonCard } from '#people/model/person.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type ActivityPage, addFollowUp } from '../../model/contract.ts'
import { FollowUpKind, followUpKindWords, likeliestFollowUp } from '../../model/participant.ts'
import { useSettled } from '../activity-page.ts'
import { words } from '../words.ts'

interface Props {
  readonly activity: ActivityPage
  readonly person: PersonCard
  readonly onClose: () => void
}

/** What is to come of it for somebody who was there. */
export function FollowUpDrawer({ activity, person, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [given, setGiven] = useState({
    ...{ kind: likeliestFollowUp(activity.plan.kind), due: '' as Day | '', note: '' },
  })
  const { kind, due, note } = given
  const sending = useSending({
    labels: { kind: w.followUpKind, due: w.due, note: w.note },
    content: given,
    check: () => ({ due: due === '' && w.needed }),
    send: (idempotencyKey) => {
      const which = { activityId: activity.id, personId: person.id }
      return call(addFollowUp, { ...which, kind, due: due as Day, note }, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.done)
      onClose()
    },
  })
  const title = w.followUpOf(person.name)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.followUp}>
        <OneOf
          name="kind"
          label={w.followUpKind}
          value={kind}
          onChoose={(chosen) => setGiven({ ...given, kind: chosen })}
          options={FollowUpKind.options.map((value) => ({
            value,
            label: followUpKindWords[value][language],
          }))}
        />
        <DayField
          name="due"
          label={w.due}
          inDays={[7, 14, 30]}
          value={due}
          onChange={(day) => setGiven({ ...given, due: day })}
        />
        <TextField
          name="note"
          label={w.note}
          optional
          value={note}
          maxLength={300}
          onChange={(text) => setGiven({ ...given, note: text })}
        />
      </SendForm>
    </FormDrawer>
  )
}
