import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { listColleagues } from '#access/model/contract.ts'
import { DateField, Field, FormDrawer, OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import { InstitutionField } from '#places/web/index.tsx'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { addRelation, changeRelation } from '../../model/contract.ts'
import { type Relation, RelationKind, relationKindWords } from '../../model/relation.ts'
import type { SupervisorId, SupervisorName } from '../../model/supervisor.ts'
import { keys } from '../keys.ts'
import { useDone } from '../parts/done.ts'
import { words } from './words.ts'

interface Props {
  readonly supervisors: readonly SupervisorName[]
  /** The city gives a supervisor to a house, a head to a colleague. */
  readonly by: 'city' | 'head'
  readonly supervisorId?: SupervisorId
  /** The relation that is changed. */
  readonly relation?: Relation
  readonly onClose: () => void
}

export function RelationForm({ supervisors, by, relation, onClose, ...given }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const today = dayInBeijing(useNow())
  const [supervisorId, setSupervisor] = useState(relation?.supervisorId ?? given.supervisorId)
  const [institutionId, setHouse] = useState<InstitutionId | null>(null)
  const [superviseeId, setSupervisee] = useState<AccountId>()
  const [kind, setKind] = useState<RelationKind>(relation?.kind ?? 'accompanying')
  const [from, setFrom] = useState<string>(relation?.from ?? today)
  const [to, setTo] = useState<string>(relation?.to ?? '')
  const [deputyId, setDeputy] = useState<SupervisorId | null>(relation?.deputyId ?? null)
  const until = to === '' ? null : (to as Day)
  const content = {
    ...{ supervisorId: supervisorId as SupervisorId, institutionId, kind, deputyId },
    ...{ superviseeId: superviseeId ?? null, from: from as Day, to: until },
  }
  const isNew = !relation
  const sending = useSending<unknown>({
    labels: {
      ...{ supervisorId: w.supervisor, institutionId: w.house, superviseeId: w.colleague },
      ...{ from: w.from, to: w.to, deputyId: w.deputy },
    },
    content,
    check: () => ({
      supervisorId: !supervisorId && w.choose,
      institutionId: isNew && by === 'city' && !institutionId && w.choose,
      superviseeId: isNew && by === 'head' && !superviseeId && w.choose,
      from: !from && w.needed,
    }),
    send: (idempotencyKey) =>
      relation
        ? call(
            changeRelation,
            { relationId: relation.id, kind, to: until, deputyId, version: relation.version },
            { idempotencyKey },
          )
        : call(addRelation, content, { idempotencyKey }),
    onSent: useDone(w.saved, onClose),
  })
  const names = supervisors.map(({ id, name, title }) => ({
    ...{ value: id, label: [name, title].filter(Boolean).join(' ') },
  }))
  const heading = isNew ? w.addRelation : w.change
  return (
    <FormDrawer title={heading} onClose={onClose}>
      <SendForm label={heading} sending={sending} action={w.save}>
        {isNew && !given.supervisorId && (
          <Field name="supervisorId" label={w.supervisor}>
            {({ id }) => (
              <Select<SupervisorId | null>
                id={id}
                value={supervisorId ?? null}
                options={names}
                onChange={(chosen) => chosen && setSupervisor(chosen)}
              />
            )}
          </Field>
        )}
        {isNew && by === 'city' && (
          <Field name="institutionId" label={w.house}>
            {({ id }) => (
              <InstitutionField
                id={id}
                value={{ institutionId, districtCode: null, departmentId: null }}
                onChange={(place) => setHouse(place.institutionId)}
              />
            )}
          </Field>
        )}
        {isNew && by === 'head' && <ColleagueField value={superviseeId} onChange={setSupervisee} />}
        <OneOf
          name="kind"
          label={w.kind}
          value={kind}
          onChoose={setKind}
          options={RelationKind.options.map((value) => ({
            ...{ value, label: relationKindWords[value][language] },
          }))}
        />
        {isNew && <DateField name="from" label={w.from} value={from} onChange={setFrom} />}
        <DateField name="to" label={w.to} optional value={to} onChange={setTo} />
        <Field name="deputyId" label={w.deputy} hint={w.deputyHint} optional>
          {({ id }) => (
            <Select<SupervisorId | ''>
              id={id}
              value={deputyId ?? ''}
              options={[{ value: '', label: w.nobody }, ...names]}
              onChange={(chosen) => setDeputy(chosen === '' ? null : chosen)}
            />
          )}
        </Field>
      </SendForm>
    </FormDrawer>
  )
}

interface ColleagueProps {
  readonly value: AccountId | undefined
  readonly onChange: (id: AccountId) => void
}

function ColleagueField({ value, onChange }: ColleagueProps) {
  const w = useWords(words)
  const found = useQuery({ queryKey: keys.colleagues, queryFn: () => call(listColleagues, {}) })
  const staff = (found.data?.colleagues ?? []).filter(
    ({ role }) => role === 'social-worker' || role === 'lead',
  )
  return (
    <Field name="superviseeId" label={w.colleague}>
      {({ id }) => (
        <Select<AccountId>
          id={id}
          value={value ?? null}
          loading={found.isFetching}
          options={staff.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          onChange={(chosen) => chosen && onChange(chosen)}
        />
      )}
    </Field>
  )
}
