import { useNavigate } from 'react-router'
import {
  ColleaguesField,
  MomentField,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { serviceFieldWords } from '#groups/model/field.ts'
import { readYuan } from '#insurance/model/fen.ts'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Activity, ActivityKind, activityKindWords } from '../../model/activity.ts'
import { planActivity, replanActivity } from '../../model/contract.ts'
import { useSettled } from '../activity-page.ts'
import css from '../Community.module.css'
import { readMaterials } from '../lines.ts'
import { words } from '../words.ts'
import * as inHand from './plan-in-hand.ts'

interface Props {
  /** Where it is a plan that exists. */
  readonly activity?: Activity
  readonly me: AccountId
}

/** 社区活动计划, in one column; it can be left at any word and taken up again. */
export function PlanForm({ activity, me }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const settled = useSettled()
  const initial = activity ? inHand.toPlanInHand(activity) : inHand.emptyPlan([me])
  const name = `activity-plan.${activity?.id ?? 'new'}`
  const draft = useServerDraft<inHand.PlanInHand>(name, initial)
  const plan = draft.content
  const sending = useSending({
    labels: {
      ...{ kind: w.kind, title: w.title, field: w.field, startsAt: w.startsAt, place: w.place },
      ...{ outOfTown: w.outOfTown, materials: w.materials, cost: w.plannedCost },
      ...{ organisers: w.organisers, partners: w.partners, volunteers: w.volunteers },
    },
    content: { plan, version: activity?.version },
    check: () => ({
      kind: plan.kind === '' && w.needed,
      title: plan.title.trim() === '' && w.needed,
      field: plan.field === '' && w.needed,
      startsAt: plan.startsAt === '' && w.needed,
      place: plan.place.trim() === '' && w.needed,
      outOfTown: plan.isAway && plan.outOfTown.trim() === '' && w.needed,
      materials: !readMaterials(plan.materials) && w.badLines,
      cost: readYuan(plan.cost) === undefined && w.notMoney,
      organisers: plan.organisers.length === 0 && w.needed,
    }),
    send: (idempotencyKey) => {
      const given = { plan: inHand.toPlan(plan), organisers: plan.organisers }
      const { id: activityId, version = 1 } = activity ?? {}
      return activityId
        ? call(replanActivity, { activityId, ...given, version }, { idempotencyKey })
        : call(planActivity, given, { idempotencyKey })
    },
    onSent: ({ id }) => {
      void draft.drop()
      void settled(w.saved)
      void navigate(`/activities/${id}`, { replace: true })
    },
  })
  const text = (
    field: 'title' | 'aims' | 'target' | 'place' | 'outOfTown' | 'agenda' | 'partners',
  ) => ({ ...shared(field), label: w[field] })
  const shared = (field: keyof inHand.PlanInHand) => ({
    name: field,
    value: plan[field] as string,
    onChange: (value: string) => draft.change({ [field]: value }),
  })
  return (
    <SendForm
      label={w.planTitle}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ title, aims, agenda }) => [title, aims, agenda].join('\n') }}
    >
      <OneOf
        name="kind"
        label={w.kind}
        value={plan.kind || undefined}
        onChoose={(kind) => draft.change({ kind })}
        options={ActivityKind.options.map((value) => ({
          value,
          label: activityKindWords[value][language],
        }))}
      />
      <TextField {...text('title')} maxLength={60} />
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
      <MomentField
        name="startsAt"
        label={w.startsAt}
        value={plan.startsAt}
        onChange={(startsAt) => draft.change({ startsAt })}
      />
      <TextField {...text('place')} maxLength={80} />
      <OneOf
        name="isAway"
        label={w.isOutOfTown}
        value={plan.isAway ? 'away' : 'here'}
        onChoose={(chosen) => draft.change({ isAway: chosen === 'away' })}
        options={[
          { value: 'here', label: w.inBeijing },
          { value: 'away', label: w.outside },
        ]}
      />
      {plan.isAway && <TextField {...text('outOfTown')} maxLength={40} />}
      <TextField {...text('target')} optional maxLength={300} />
      <TextField {...text('aims')} optional maxLength={1000} rows={2} />
      <TextField {...text('agenda')} optional maxLength={2000} rows={3} />
      <TextField {...text('partners')} hint={w.partnersHint} optional maxLength={2000} rows={2} />
      <TextField
        {...shared('volunteers')}
        label={w.volunteers}
        hint={w.volunteersHint}
        optional
        maxLength={3000}
        rows={2}
      />
      <TextField
        {...shared('materials')}
        label={w.materials}
        hint={w.materialsHint}
        optional
        maxLength={2000}
        rows={2}
      />
      <div className={css.numbers}>
        <TextField {...shared('cost')} label={w.plannedCost} maxLength={12} />
      </div>
      <ColleaguesField
        name="organisers"
        label={w.organisers}
        hint={w.organisersHint}
        me={me}
        values={plan.organisers}
        most={6}
        onChoose={(organisers) => draft.change({ organisers })}
      />
    </SendForm>
  )
}
