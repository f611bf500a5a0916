import { PrinterOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import {
  type ActivityStep,
  activityObstacleWords,
  activitySteps,
  findActivityObstacle,
} from '../../model/activity-steps.ts'
import { type ActivityPage, stepActivity } from '../../model/contract.ts'
import { useSettled } from '../activity-page.ts'
import { useReach } from '../reach.ts'
import { StateTag } from '../StateTag.tsx'
import { words } from '../words.ts'
import { ReasonDrawer } from './ReasonDrawer.tsx'
import { SummaryDrawer } from './SummaryDrawer.tsx'

/** Where it stands, and what can be done with it; what cannot says why. */
export function ActivitySteps({ activity }: { readonly activity: ActivityPage }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const reachOf = useReach()
  const { language } = useLanguage()
  const settled = useSettled()
  const now = useNow()
  const isHead = useMe().me?.actor.role === 'lead'
  const [asking, setAsking] = useState<'sum-up' | 'cancel' | 'reopen'>()
  const { id: activityId, version, state, registered, summary } = activity
  const stepping = useMutation({
    mutationFn: (step: ActivityStep) => call(stepActivity, { activityId, step, version }),
    onSuccess: () => void settled(w.done),
  })

  /** Without what the drawer will ask for. */
  function whyNot(step: ActivityStep) {
    if (step === 'sum-up') return undefined
    const facts = { ...activity, startsAt: activity.plan.startsAt, now, isHead, reason: '…' }
    const obstacle = findActivityObstacle(step, facts)
    return obstacle && activityObstacleWords[obstacle][language]
  }

  const labels: Record<ActivityStep, string> = {
    ...{ hold: w.hold, 'sum-up': w.sumUp, reopen: w.reopen, count: w.count, cancel: w.cancel },
  }
  return (
    <Section title={w.now}>
      <div className={blocks.stack}>
        <div>
          <StateTag state={state} />
        </div>
        <p>{reachOf({ registered, estimate: summary?.estimate ?? null })}</p>
        {activity.reason && <p className={blocks.soft}>{labelled(w.reason, activity.reason)}</p>}
        {stepping.error && <Problem error={stepping.error} />}
        {(Object.keys(activitySteps[state]) as ActivityStep[]).map((step) => (
          <WhyNot key={step} reason={whyNot(step)}>
            <Button
              type={step === 'cancel' || step === 'reopen' ? 'default' : 'primary'}
              loading={stepping.isPending && stepping.variables === step}
              onClick={() =>
                step === 'hold' || step === 'count' ? stepping.mutate(step) : setAsking(step)
              }
            >
              {labels[step]}
            </Button>
          </WhyNot>
        ))}
        {state === 'planned' && (
          <LinkButton to={`/activities/${activityId}/edit`}>{w.edit}</LinkButton>
        )}
        <nav aria-label={w.prints} className={blocks.stack}>
          <Link to={`/activities/${activityId}/plan`}>
            <PrinterOutlined aria-hidden="true" /> {w.printPlan}
          </Link>
          {summary && (
            <Link to={`/activities/${activityId}/summary`}>
              <PrinterOutlined aria-hidden="true" /> {w.printSummary}
            </Link>
          )}
        </nav>
      </div>
      {asking === 'sum-up' && (
        <SummaryDrawer activity={activity} onClose={() => setAsking(undefined)} />
      )}
      {(asking === 'cancel' || asking === 'reopen') && (
        <ReasonDrawer
          activity={activity}
          step={asking}
          label={labels[asking]}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  )
}
