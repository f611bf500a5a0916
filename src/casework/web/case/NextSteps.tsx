import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { CaseStep, caseObstacleWords, caseSteps, findCaseObstacle } from '../../model/case-steps.ts'
import css from './CasePage.module.css'
import { factsOf } from './facts.ts'
import { OPENED } from './open-form.ts'
import type { PartProps } from './part.ts'
import { stepWords } from './step-words.ts'
import { useWayToPerson } from './way-to-person.ts'
import { words } from './words.ts'

/** The step that a case is usually waiting for. */
const EXPECTED: readonly CaseStep[] = ['begin-assessment', 'open', 'approve', 'resume', 'close']

/** Which steps are possible now, and what stands in the way of the others: asked of the same rule. */
export function NextSteps({ page, open }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const facts = factsOf(page)
  const steps = CaseStep.options.filter((step) => caseSteps[page.state][step])
  const isWaiting = (page.state === 'open-review' || page.state === 'closing') && !page.isReviewer
  return (
    <Section title={w.whatNext}>
      {isWaiting && <p className={css.tasksTitle}>{w.waitsForLead}</p>}
      {(page.state === 'assessing' || page.state === 'open-review') && <Tasks page={page} />}
      <div className={css.steps}>
        {steps.map((step) => {
          const obstacle = findCaseObstacle(step, facts)
          return (
            <WhyNot key={step} reason={obstacle && caseObstacleWords[obstacle][language]}>
              <Button
                {...(EXPECTED.includes(step) && { type: 'primary' as const })}
                {...(step === 'client-refuses' && { type: 'text' as const })}
                onClick={() => open(step === 'begin-closing' ? 'closure' : `step.${step}`)}
              >
                {stepWords[step].button[language]}
              </Button>
            </WhyNot>
          )
        })}
      </div>
    </Section>
  )
}

const toAssessment = { to: '?form=assessment', state: OPENED }

/** What has to be there before the case is opened, each with its way. */
function Tasks({ page }: Pick<PartProps, 'page'>) {
  const w = useWords(words)
  const toPerson = useWayToPerson(page)
  return (
    <>
      <p className={css.tasksTitle}>{w.tasks}</p>
      <ul className={css.tasks}>
        <Task isDone={page.mayServe} {...toPerson} label={w.taskConsent} />
        <Task isDone={page.needs.length > 0} {...toAssessment} label={w.taskNeed} />
        <Task isDone={page.riskLevel !== 'unset'} {...toAssessment} label={w.taskRisk} />
      </ul>
    </>
  )
}

interface TaskProps {
  readonly isDone: boolean
  readonly to: string
  readonly state: object
  readonly label: string
}

function Task({ isDone, to, state, label }: TaskProps) {
  const w = useWords(words)
  const Icon = isDone ? CheckCircleFilled : ClockCircleOutlined
  return (
    <li className={css.task}>
      <span data-done={isDone}>
        <Icon aria-hidden="true" /> {isDone ? w.done : w.toDo}
      </span>
      <Link to={to} state={state}>
        {label}
      </Link>
    </li>
  )
}
