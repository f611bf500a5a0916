import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addEvent, amendEvent } from '../../model/contract-events.ts'
import {
  EventKind,
  type EventPlan,
  eventKindWords,
  eventObstacleWords,
  findPlanObstacle,
  type PublicityEvent,
} from '../../model/publicity.ts'
import { useSettled } from '../story/story-page.ts'
import { words } from './words.ts'

interface Props {
  /** Where it is one that is planned already. */
  readonly event?: PublicityEvent
  readonly onClose: () => void
}

export function EventDrawer({ event, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [typed, setTyped] = useState({
    kind: event?.kind ?? ('media-visit' as EventKind),
    ...{ title: event?.title ?? '', startsOn: event?.startsOn ?? '', endsOn: event?.endsOn ?? '' },
    ...{ place: event?.place ?? '', audience: event?.audience ?? '' },
    ...{ channel: event?.channel ?? '', reachPlanned: `${event?.reachPlanned ?? ''}` },
  })
  const change = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const { title, kind, place, audience, channel } = typed
  const plan: EventPlan = {
    ...{ title, kind, place, audience, channel, startsOn: typed.startsOn as Day },
    endsOn: (typed.endsOn || typed.startsOn) as Day,
    reachPlanned: typed.reachPlanned.trim() === '' ? null : Number(typed.reachPlanned),
  }
  const obstacle = findPlanObstacle(plan)
  const sending = useSending({
    labels: { ...w } as never,
    content: { plan, version: event?.version },
    check: () => ({
      title: title.trim() === '' && w.needed,
      startsOn: typed.startsOn === '' && w.needed,
      endsOn: obstacle && eventObstacleWords[obstacle][language],
      reachPlanned: !/^\d{0,9}$/.test(typed.reachPlanned.trim()) && w.number,
    }),
    send: (idempotencyKey) =>
      event
        ? call(
            amendEvent,
            { eventId: event.id, ...plan, version: event.version },
            { idempotencyKey },
          )
        : call(addEvent, plan, { idempotencyKey }),
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const text = (name: 'title' | 'place' | 'audience' | 'channel' | 'reachPlanned') => ({
    ...{ name, label: w[name], value: typed[name], optional: name !== 'title' },
    onChange: (value: string) => change({ [name]: value }),
  })
  const heading = event ? w.edit : w.add
  return (
    <FormDrawer title={heading} onClose={onClose}>
      <SendForm label={heading} sending={sending} action={w.save}>
        <OneOf
          name="kind"
          label={w.kind}
          value={kind}
          onChoose={(chosen) => change({ kind: chosen })}
          options={EventKind.options.map((value) => ({
            value,
            label: eventKindWords[value][language],
          }))}
        />
        <TextField {...text('title')} maxLength={60} />
        <DateField
          name="startsOn"
          label={w.startsOn}
          value={typed.startsOn}
          onChange={(startsOn) => change({ startsOn: startsOn as Day })}
        />
        <DateField
          name="endsOn"
          label={w.endsOn}
          optional
          value={typed.endsOn}
          onChange={(endsOn) => change({ endsOn: endsOn as Day })}
        />
        <TextField {...text('place')} maxLength={80} />
        <TextField {...text('audience')} maxLength={80} />
        <TextField {...text('channel')} maxLength={80} />
        <TextField {...text('reachPlanned')} maxLength={9} />
      </SendForm>
    </FormDrawer>
  )
}
