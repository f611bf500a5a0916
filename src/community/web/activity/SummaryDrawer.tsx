import {
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { readYuan, toYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type ActivitySummary, EstimateMethod, estimateMethodWords } from '../../model/activity.ts'
import { type ActivityPage, stepActivity } from '../../model/contract.ts'
import { useSettled } from '../activity-page.ts'
import css from '../Community.module.css'
import { readMaterials, tellMaterials } from '../lines.ts'
import { words } from '../words.ts'

interface InHand {
  readonly minutes: string
  readonly isEstimated: boolean
  readonly people: string
  readonly method: EstimateMethod | ''
  readonly methodNote: string
  readonly results: string
  readonly problems: string
  readonly next: string
  readonly materials: string
  readonly cost: string
  readonly noEvidenceWhy: string
}

interface Props {
  readonly activity: ActivityPage
  readonly onClose: () => void
}

/** 社区活动总结: who was reached and how that is known, what came of it, what it cost. */
export function SummaryDrawer({ activity, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const { id: activityId, version } = activity
  const draft = useServerDraft<InHand>(`activity-summary.${activityId}`, toInHand(activity))
  const given = draft.content
  const needsEstimate = activity.registered === 0
  const sending = useSending({
    labels: {
      ...{ minutes: w.minutes, people: w.estimatePeople, method: w.method, results: w.results },
      ...{ materials: w.usedMaterials, cost: w.cost, noEvidenceWhy: w.noEvidenceWhy },
      estimate: w.reachQuestion,
    },
    content: { given, version },
    check: () => ({
      minutes: !isCount(given.minutes) && w.number,
      estimate: needsEstimate && !given.isEstimated && w.needed,
      people: given.isEstimated && !isCount(given.people) && w.number,
      method: given.isEstimated && given.method === '' && w.needed,
      results: given.results.trim() === '' && w.needed,
      materials: !readMaterials(given.materials) && w.badLines,
      cost: readYuan(given.cost) === undefined && w.notMoney,
      noEvidenceWhy: activity.evidence === 0 && given.noEvidenceWhy.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const summing = { activityId, step: 'sum-up' as const, summary: toSummary(given), version }
      return call(stepActivity, summing, { idempotencyKey })
    },
    onSent: () => {
      void draft.drop()
      void settled(w.done)
      onClose()
    },
  })
  const field = (name: keyof InHand) => ({
    name,
    value: given[name] as string,
    onChange: (value: string) => draft.change({ [name]: value }),
  })
  return (
    <FormDrawer title={w.sumUp} onClose={onClose}>
      <SendForm
        label={w.sumUp}
        sending={sending}
        action={w.sumUp}
        kept={{
          draft,
          tell: ({ results, problems, next }) => [results, problems, next].join('\n'),
        }}
      >
        <TextField {...field('results')} label={w.results} maxLength={3000} rows={3} />
        <OneOf
          name="estimate"
          label={w.reachQuestion}
          hint={w.registeredN(activity.registered)}
          value={given.isEstimated ? 'estimate' : 'none'}
          onChoose={(chosen) => draft.change({ isEstimated: chosen === 'estimate' })}
          options={[
            { value: 'none', label: w.noEstimate },
            { value: 'estimate', label: w.estimate },
          ]}
        />
        {given.isEstimated && (
          <>
            <TextField {...field('people')} label={w.estimatePeople} maxLength={8} />
            <OneOf
              name="method"
              label={w.method}
              hint={w.methodHint}
              value={given.method || undefined}
              onChoose={(method) => draft.change({ method })}
              options={EstimateMethod.options.map((value) => ({
                value,
                label: estimateMethodWords[value][language],
              }))}
            />
            <TextField {...field('methodNote')} label={w.methodNote} optional maxLength={200} />
          </>
        )}
        <div className={css.numbers}>
          <TextField {...field('minutes')} label={w.minutes} hint={w.minutesHint} maxLength={4} />
          <TextField {...field('cost')} label={w.cost} maxLength={12} />
        </div>
        <TextField
          {...field('materials')}
          label={w.usedMaterials}
          hint={w.materialsHint}
          optional
          maxLength={2000}
          rows={2}
        />
        <TextField {...field('problems')} label={w.problems} optional maxLength={2000} rows={1} />
        <TextField {...field('next')} label={w.next} optional maxLength={2000} rows={1} />
        {activity.evidence === 0 && (
          <TextField {...field('noEvidenceWhy')} label={w.noEvidenceWhy} maxLength={300} />
        )}
      </SendForm>
    </FormDrawer>
  )
}

/** What a summary that was given back said, or what was planned. */
function toInHand({ summary, plan }: ActivityPage): InHand {
  const estimate = summary?.estimate
  return {
    ...{ minutes: String(summary?.minutes ?? 120), isEstimated: Boolean(estimate) },
    ...{ people: estimate ? String(estimate.people) : '', method: estimate?.method ?? '' },
    ...{ methodNote: estimate?.note ?? '', results: summary?.results ?? '' },
    ...{ problems: summary?.problems ?? '', next: summary?.next ?? '' },
    materials: tellMaterials(summary?.materials ?? plan.materials),
    cost: toYuan(summary?.costFen ?? plan.plannedCostFen),
    noEvidenceWhy: summary?.noEvidenceWhy ?? '',
  }
}

function toSummary(given: InHand): ActivitySummary {
  const { people, method, methodNote: note } = given
  return {
    ...{ minutes: Number(given.minutes), results: given.results.trim() },
    estimate: given.isEstimated && method ? { people: Number(people), method, note } : null,
    ...{ problems: given.problems, next: given.next, costFen: readYuan(given.cost) ?? 0 },
    ...{ materials: readMaterials(given.materials) ?? [], noEvidenceWhy: given.noEvidenceWhy },
  }
}

function isCount(typed: string) {
  return /^[1-9]\d{0,7}$/.test(typed.trim())
}
