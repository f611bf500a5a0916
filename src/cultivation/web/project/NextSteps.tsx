import { Button } from 'antd'
import { useState } from 'react'
import { LinkButton } from '#casework/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { projectObstacleWords } from '../../model/obstacles.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import {
  CityStep,
  findStepObstacle,
  LeadStep,
  type ProjectStep,
  stepsFrom,
} from '../../model/project-steps.ts'
import css from '../Cultivation.module.css'
import { factsOf } from './facts.ts'
import { StepDrawer } from './StepDrawer.tsx'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly role: Actor['role'] | undefined
}

const DANGER: readonly ProjectStep[] = ['decline', 'terminate', 'return']

/** The steps of whoever looks; a step that cannot be taken says why not. */
export function NextSteps({ file, role }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [doing, setDoing] = useState<ProjectStep>()
  const mine = role === 'lead' ? LeadStep.options : role === 'city-officer' ? CityStep.options : []
  const steps = stepsFrom[file.state].filter((step) => mine.some((one) => one === step))
  const isWaiting = role === 'lead' && (file.state === 'applied' || file.state === 'reviewed')

  function whyNot(step: ProjectStep) {
    // What the form itself asks for is no reason not to open it.
    const wish = { amount: 1, hasFoundation: true, note: '.', today: file.today }
    const obstacle = findStepObstacle(step, factsOf(file), wish)
    return obstacle && projectObstacleWords[obstacle][language]
  }

  return (
    <>
      {steps.length === 0 && <p className={css.soft}>{isWaiting ? w.waitsForReview : w.nothing}</p>}
      <div className={css.buttons}>
        {steps.map((step) => (
          <WhyNot key={step} reason={whyNot(step)}>
            <Button
              type={DANGER.includes(step) ? 'default' : 'primary'}
              danger={DANGER.includes(step)}
              onClick={() => setDoing(step)}
            >
              {w[step]}
            </Button>
          </WhyNot>
        ))}
        {role === 'lead' && file.state === 'call' && (
          <LinkButton to={`/cultivation/projects/${file.id}/amend`}>{w.amend}</LinkButton>
        )}
      </div>
      {doing && (
        <StepDrawer key={doing} file={file} step={doing} onClose={() => setDoing(undefined)} />
      )}
    </>
  )
}
