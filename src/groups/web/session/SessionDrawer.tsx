import { useState } from 'react'
import {
  FormDrawer,
  MomentField,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type GroupPage, planSession, replanSession } from '../../model/contract.ts'
import { Phase, phaseWords } from '../../model/group.ts'
import type { GroupSession } from '../../model/session.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../session-words.ts'

interface Props {
  readonly group: Pick<GroupPage, 'id' | 'phase' | 'sessions'>
  /** Where one is changed. */
  readonly session?: GroupSession
  readonly onClose: () => void
}

/** When, where and with which goal. Where the last one was, the next will likely be. */
export function SessionDrawer({ group, session, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const last = session ?? group.sessions.at(-1)
  const [plan, setPlan] = useState({
    phase: session?.phase ?? group.phase,
    startsAt: (session?.startsAt ?? '') as Instant | '',
    place: last?.place ?? '',
    ...{ goal: session?.goal ?? '', plan: session?.plan ?? '' },
  })
  const change = (part: Partial<typeof plan>) => setPlan((before) => ({ ...before, ...part }))
  const sending = useSending({
    labels: { startsAt: w.startsAt, goal: w.goal, phase: w.phase, place: w.place },
    content: { plan, version: session?.version },
    check: () => ({
      startsAt: plan.startsAt === '' && w.needed,
      goal: plan.goal.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const given = { groupId: group.id, ...plan, startsAt: plan.startsAt as Instant }
      const { id: sessionId, version = 1 } = session ?? {}
      return sessionId
        ? call(replanSession, { ...given, sessionId, version }, { idempotencyKey })
        : call(planSession, given, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const title = session ? w.replan : w.plan
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.save}>
        <MomentField
          name="startsAt"
          label={w.startsAt}
          value={plan.startsAt}
          onChange={(startsAt) => change({ startsAt })}
        />
        <TextField
          name="goal"
          label={w.goal}
          value={plan.goal}
          maxLength={300}
          onChange={(goal) => change({ goal })}
        />
        <OneOf
          name="phase"
          label={w.phase}
          value={plan.phase}
          onChoose={(phase) => change({ phase })}
          options={Phase.options.map((value) => ({ value, label: phaseWords[value][language] }))}
        />
        <TextField
          name="place"
          label={w.place}
          optional
          value={plan.place}
          maxLength={80}
          onChange={(place) => change({ place })}
        />
        <TextField
          name="plan"
          label={w.planText}
          optional
          value={plan.plan}
          maxLength={2000}
          rows={3}
          onChange={(text) => change({ plan: text })}
        />
      </SendForm>
    </FormDrawer>
  )
}
