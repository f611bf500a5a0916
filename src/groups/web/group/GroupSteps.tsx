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
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { type GroupPage, stepGroup } from '../../model/contract.ts'
import { Phase, phaseWords } from '../../model/group.ts'
import {
  findGroupObstacle,
  type GroupStep,
  groupObstacleWords,
  groupSteps,
} from '../../model/group-steps.ts'
import { memberState } from '../../model/member.ts'
import css from '../Groups.module.css'
import { useSettled } from '../group-page.ts'
import { StateTag } from '../StateTag.tsx'
import { words } from '../words.ts'
import { CancelDrawer } from './CancelDrawer.tsx'
import { EvaluateDrawer } from './EvaluateDrawer.tsx'

/** Where the group stands, and what can be done with it; what cannot says why. */
export function GroupSteps({ group }: { readonly group: GroupPage }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const settled = useSettled()
  const isHead = useMe().me?.actor.role === 'lead'
  const [asking, setAsking] = useState<'evaluate' | 'cancel'>()
  const { id: groupId, version, state, phase } = group
  const stepping = useMutation({
    mutationFn: (step: GroupStep) => call(stepGroup, { groupId, step, version }),
    onSuccess: () => void settled(w.done),
  })

  /** Without what the drawer will ask for. */
  function whyNot(step: GroupStep) {
    const members = group.members.map((one) => ({
      ...{ state: memberState(one), outcome: one.outcome, hasJoined: one.joinedAt !== null },
    }))
    const asked = { aims: '…', process: '', problems: '', next: '' }
    const facts = { ...group, isHead, members, evaluation: asked, reason: '…' }
    const obstacle = findGroupObstacle(step, facts)
    return obstacle && groupObstacleWords[obstacle][language]
  }

  const following = Phase.options[Phase.options.indexOf(phase) + 1] ?? 'ending'
  const labels: Record<GroupStep, string> = {
    ...{ approve: w.approve, revise: w.revise, recruit: w.recruit, begin: w.begin },
    'next-phase': w.nextPhase(phaseWords[following][language]),
    ...{ evaluate: w.evaluate, archive: w.archive, cancel: w.cancel },
  }
  const steps = (Object.keys(groupSteps[state]) as GroupStep[]).filter(
    // Before the last phase the evaluation would only say that it is too early.
    (step) => (phase === 'ending' ? step !== 'next-phase' : step !== 'evaluate'),
  )
  const isMain = (step: GroupStep) => step !== 'cancel' && step !== 'revise'
  return (
    <Section title={w.where}>
      <div className={blocks.stack}>
        <div>
          <StateTag state={state} />
        </div>
        <ol className={css.phases} aria-label={w.phases}>
          {Phase.options.map((one) => (
            <li key={one} {...(one === phase && { 'aria-current': 'step' as const })}>
              {phaseWords[one][language]}
            </li>
          ))}
        </ol>
        {group.reason && <p className={blocks.soft}>{labelled(w.cancelledWhy, group.reason)}</p>}
        {stepping.error && <Problem error={stepping.error} />}
        <div className={blocks.stack}>
          {steps.map((step) => (
            <WhyNot key={step} reason={whyNot(step)}>
              <Button
                type={isMain(step) ? 'primary' : 'default'}
                loading={stepping.isPending && stepping.variables === step}
                onClick={() =>
                  step === 'evaluate' || step === 'cancel' ? setAsking(step) : stepping.mutate(step)
                }
              >
                {labels[step]}
              </Button>
            </WhyNot>
          ))}
          {state === 'draft' && <LinkButton to={`/groups/${groupId}/edit`}>{w.edit}</LinkButton>}
        </div>
        <Prints group={group} />
      </div>
      {asking === 'cancel' && <CancelDrawer group={group} onClose={() => setAsking(undefined)} />}
      {asking === 'evaluate' && (
        <EvaluateDrawer group={group} onClose={() => setAsking(undefined)} />
      )}
    </Section>
  )
}

function Prints({ group: { id, evaluation } }: { readonly group: GroupPage }) {
  const w = useWords(words)
  const papers = [
    { path: 'plan', label: w.printPlan },
    { path: 'attendance', label: w.printAttendance },
    ...(evaluation ? [{ path: 'evaluation', label: w.printEvaluation }] : []),
  ]
  return (
    <nav aria-label={w.prints} className={blocks.stack}>
      {papers.map(({ path, label }) => (
        <Link key={path} to={`/groups/${id}/${path}`}>
          <PrinterOutlined aria-hidden="true" /> {label}
        </Link>
      ))}
    </nav>
  )
}
