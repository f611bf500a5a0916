import { useState } from 'react'
import {
  FormDrawer,
  MomentField,
  OneOf,
  SendForm,
  SomeOf,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  moveSession,
  planSession,
  type RelationToday,
  type SessionPage,
} from '../../model/contract.ts'
import type { RelationId } from '../../model/relation.ts'
import { SessionMode, sessionModeWords, Topic, topicWords } from '../../model/session.ts'
import { words } from '../words.ts'
import { useDone } from './done.ts'

interface Props {
  /** With whom a new session can be planned. */
  readonly relations?: readonly RelationToday[]
  readonly side: 'supervisor' | 'supervisee'
  /** The session that is moved. */
  readonly session?: SessionPage
  readonly onClose: () => void
}

const LENGTHS = ['30', '45', '60', '90', '120'] as const

/** A time and an agenda: a new session, or one that is moved. */
export function PlanForm({ relations = [], side, session, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const live = relations.filter(({ isLive }) => isLive)
  const [relationId, setRelation] = useState<RelationId | undefined>(
    session?.relationId ?? (live.length === 1 ? live[0]?.id : undefined),
  )
  const [startsAt, setStart] = useState<Instant | ''>(session?.startsAt ?? '')
  const [minutes, setMinutes] = useState(String(session?.minutes ?? 60))
  const [mode, setMode] = useState<SessionMode>(session?.mode ?? 'on-site')
  const [topics, setTopics] = useState<Topic[]>([...(session?.topics ?? [])])
  const [agenda, setAgenda] = useState(session?.agenda ?? '')
  const plan = { startsAt: startsAt as Instant, minutes: Number(minutes), mode, topics, agenda }
  const sending = useSending<unknown>({
    labels: { relationId: w.withWhom, startsAt: w.startsAt, topics: w.topics, agenda: w.agenda },
    content: { ...plan, relationId },
    check: () => ({
      relationId: !relationId && w.choose,
      startsAt: startsAt === '' && w.needed,
      topics: topics.length === 0 && w.choose,
    }),
    send: (idempotencyKey) =>
      session
        ? call(
            moveSession,
            { ...plan, sessionId: session.id, version: session.version },
            { idempotencyKey },
          )
        : call(planSession, { ...plan, relationId: relationId as RelationId }, { idempotencyKey }),
    onSent: useDone(w.planned, onClose),
  })
  const lengths = [...new Set([...LENGTHS, minutes])]
  return (
    <FormDrawer title={w.plan} onClose={onClose}>
      <SendForm label={w.plan} sending={sending} action={w.save}>
        {!session && (
          <OneOf
            name="relationId"
            label={w.withWhom}
            value={relationId}
            onChoose={setRelation}
            options={live.map(({ id, house, superviseeName, supervisorName }) => ({
              value: id,
              label:
                side === 'supervisor'
                  ? w.with(superviseeName || w.wholeHouse, house)
                  : supervisorName,
            }))}
          />
        )}
        <MomentField name="startsAt" label={w.startsAt} value={startsAt} onChange={setStart} />
        <OneOf
          name="minutes"
          label={w.length}
          value={minutes}
          onChoose={setMinutes}
          options={lengths.map((value) => ({ value, label: w.minutes(Number(value)) }))}
        />
        <OneOf
          name="mode"
          label={w.mode}
          value={mode}
          onChoose={setMode}
          options={SessionMode.options.map((value) => ({
            ...{ value, label: sessionModeWords[value][language] },
          }))}
        />
        <SomeOf
          name="topics"
          label={w.topics}
          values={topics}
          onChoose={setTopics}
          options={Topic.options.map((value) => ({ value, label: topicWords[value][language] }))}
        />
        <TextField
          name="agenda"
          label={w.agenda}
          hint={w.agendaHint}
          optional
          value={agenda}
          maxLength={1000}
          rows={3}
          onChange={setAgenda}
        />
      </SendForm>
    </FormDrawer>
  )
}
