import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { caseKeys } from '#casework/web/index.tsx'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { stepPlan } from '../model/contract.ts'
import { type DischargePlan, type PlanState, planStateWords } from '../model/plan.ts'
import {
  findPlanObstacle,
  type PlanStep,
  planObstacleWords,
  planSteps,
} from '../model/plan-steps.ts'
import css from './Discharge.module.css'
import { keys } from './keys.ts'
import { type Asking, StepDrawer } from './StepDrawer.tsx'
import { words } from './words.ts'

const tones: Record<PlanState, 'amber' | 'jade' | 'azure' | 'leaf' | undefined> = {
  draft: 'amber',
  ready: 'jade',
  discharged: 'azure',
  'followed-up': 'leaf',
  cancelled: undefined,
}

interface Props {
  readonly plan: DischargePlan
  /** Something is written that the plan does not have yet: no step would take it along. */
  readonly isUnsaved: boolean
}

/** Where the plan stands, and what can be done with it; what cannot says why. */
export function PlanSteps({ plan, isUnsaved }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const dates = useDates()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const today = dayInBeijing(useNow())
  const [asking, setAsking] = useState<Asking>()
  const { id: dischargePlanId, caseId, version, state, followUps, dischargedOn } = plan

  function settle() {
    void message.success(w.done)
    setAsking(undefined)
    void queries.invalidateQueries({ queryKey: keys.plans(caseId) })
    void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
    void queries.invalidateQueries({ queryKey: caseKeys.followUps })
  }

  const stepping = useMutation({
    mutationFn: (step: PlanStep) => call(stepPlan, { caseId, dischargePlanId, step, version }),
    onSuccess: settle,
  })

  /** Without what the drawer will ask for. */
  function whyNot(step: PlanStep) {
    if (isUnsaved && step !== 'cancel') return w.saveFirst
    const openFollowUps = followUps.filter(({ doneAt }) => doneAt === null).length
    const asked = { reason: '…', dischargedOn: today, today, openFollowUps }
    const obstacle = findPlanObstacle(step, { ...plan, ...asked })
    return obstacle && planObstacleWords[obstacle][language]
  }

  const labels: Record<PlanStep, string> = {
    'make-ready': w.makeReady,
    discharge: w.discharge,
    finish: w.finish,
    cancel: w.cancel,
  }
  return (
    <Section title={w.next}>
      <div className={css.steps}>
        <p>
          <Tag {...(tones[state] && { tone: tones[state] })}>{planStateWords[state][language]}</Tag>{' '}
          {dischargedOn && w.left(dates.day(dischargedOn))}
        </p>
        {plan.reason && <p className={css.soft}>{labelled(w.reason, plan.reason)}</p>}
        {followUps.length > 0 && (
          <ul>
            {followUps.map(({ days, due, doneAt }) => (
              <li key={days}>
                {w.followUp(days, dates.day(due))}{' '}
                {doneAt && <Tag tone="leaf">{w.followUpDone}</Tag>}
              </li>
            ))}
          </ul>
        )}
        {stepping.error && <Problem error={stepping.error} />}
        {(Object.keys(planSteps[state]) as PlanStep[]).map((step) => (
          <WhyNot key={step} reason={whyNot(step)}>
            <Button
              type={step === 'cancel' ? 'default' : 'primary'}
              loading={stepping.isPending && stepping.variables === step}
              onClick={() =>
                step === 'discharge' || step === 'cancel' ? setAsking(step) : stepping.mutate(step)
              }
            >
              {labels[step]}
            </Button>
          </WhyNot>
        ))}
        {state === 'discharged' && <Button onClick={() => setAsking('move')}>{w.move}</Button>}
      </div>
      {asking && (
        <StepDrawer
          plan={plan}
          asking={asking}
          onDone={settle}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  )
}
