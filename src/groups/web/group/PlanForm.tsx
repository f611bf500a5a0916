import { Input, Select } from 'antd'
import { useNavigate } from 'react-router'
import { serviceLineWords } from '#casework/model/code-lists.ts'
import {
  ColleaguesField,
  Field,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { createGroup, writeGroup } from '../../model/contract.ts'
import { serviceFieldWords } from '../../model/field.ts'
import type { Group } from '../../model/group.ts'
import css from '../Groups.module.css'
import { useSettled } from '../group-page.ts'
import { words } from '../words.ts'
import * as inHand from './plan-in-hand.ts'

interface Props {
  /** Where it is a plan that exists. */
  readonly group?: Group
  readonly me: AccountId
}

/** 小组计划书, in one column; it can be left at any word and taken up again. */
export function PlanForm({ group, me }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const settled = useSettled()
  const initial = group ? inHand.toPlanInHand(group) : inHand.emptyPlan(w.consentDefault, [me])
  const draft = useServerDraft<inHand.PlanInHand>(`group-plan.${group?.id ?? 'new'}`, initial)
  const plan = draft.content
  const sending = useSending({
    labels: {
      ...{ title: w.title, field: w.field, sessions: w.plannedSessions, capacity: w.capacity },
      ...{ leaders: w.leaders, instrument: w.instrument, line: w.line, aims: w.aims },
    },
    content: { plan, version: group?.version },
    check: () => ({
      title: plan.title.trim() === '' && w.needed,
      field: plan.field === '' && w.needed,
      sessions: !inHand.isWholeFrom(1, 30, plan.sessions) && w.number,
      capacity: !inHand.isWholeFrom(2, 50, plan.capacity) && w.number,
      leaders: plan.leaders.length === 0 && w.needed,
    }),
    send: (idempotencyKey) => {
      const given = { content: inHand.toContent(plan), leaders: plan.leaders }
      return group
        ? call(
            writeGroup,
            { groupId: group.id, ...given, version: group.version },
            { idempotencyKey },
          )
        : call(createGroup, given, { idempotencyKey })
    },
    onSent: ({ id }) => {
      void draft.drop()
      void settled(w.saved)
      void navigate(`/groups/${id}`, { replace: true })
    },
  })

  const text = (name: 'theory' | 'aims' | 'target' | 'criteria' | 'consentText' | 'risks') => ({
    name,
    label: w[name],
    value: plan[name],
    optional: true,
    onChange: (value: string) => draft.change({ [name]: value }),
  })
  const number = (name: 'sessions' | 'capacity', label: string) => (
    <Field name={name} label={label}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          value={plan[name]}
          onChange={({ target }) => draft.change({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <SendForm
      label={w.planTitle}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ title, aims, target }) => [title, aims, target].join('\n') }}
    >
      <TextField
        name="title"
        label={w.title}
        value={plan.title}
        maxLength={60}
        onChange={(title) => draft.change({ title })}
      />
      <OneOf
        name="line"
        label={w.line}
        value={plan.line}
        onChoose={(line) => draft.change({ line })}
        options={inHand.lines.map((value) => ({ value, label: serviceLineWords[value][language] }))}
      />
      <OneOf
        name="field"
        label={w.field}
        value={plan.field || undefined}
        onChoose={(field) => draft.change({ field })}
        options={inHand.fields.map((value) => ({
          value,
          label: serviceFieldWords[value][language],
        }))}
      />
      <TextField {...text('aims')} maxLength={1000} rows={2} />
      <TextField {...text('target')} maxLength={500} rows={1} />
      <TextField {...text('criteria')} hint={w.criteriaHint} maxLength={500} rows={2} />
      <TextField {...text('theory')} maxLength={1000} rows={2} />
      <div className={css.numbers}>
        {number('sessions', w.plannedSessions)}
        {number('capacity', w.capacity)}
      </div>
      <TextField {...text('consentText')} hint={w.consentHint} maxLength={2000} rows={3} />
      <Field name="instrument" label={w.instrument} hint={w.instrumentHint}>
        {(control) => (
          <Select
            {...control}
            value={plan.instrument}
            onChange={(instrument: string) => draft.change({ instrument })}
            options={[
              { value: '', label: w.noInstrument },
              ...inHand.instrumentChoices.map(({ value, words: name }) => ({
                value,
                label: name[language],
              })),
            ]}
          />
        )}
      </Field>
      <TextField {...text('risks')} maxLength={1000} rows={2} />
      <ColleaguesField
        name="leaders"
        label={w.leaders}
        hint={w.leadersHint}
        me={me}
        values={plan.leaders}
        most={4}
        onChoose={(leaders) => draft.change({ leaders })}
      />
    </SendForm>
  )
}
