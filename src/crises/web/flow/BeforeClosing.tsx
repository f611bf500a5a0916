import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import { words as pageWords } from '../words.ts'
import css from './Flow.module.css'
import { factsOf } from './facts.ts'
import type { useOpenForm } from './open-form.ts'
import { words } from './words.ts'

interface Props {
  readonly crisis: CrisisPage
  readonly open: ReturnType<typeof useOpenForm>['open']
}

/** What helps at any time, and what has to be there before two persons end it. */
export function BeforeClosing({ crisis, open }: Props) {
  const w = useWords(words)
  const { helpNow } = useWords(pageWords)
  const facts = factsOf(crisis)
  const isRed = facts.highestLevel === 'red'
  const tasks = [
    ...(isRed ? [{ label: w.needHandOver, isDone: facts.handOvers > 0 }] : []),
    ...(isRed ? [{ label: w.needPlan, isDone: facts.isPlanSettled }] : []),
    ...(isRed || facts.isReportAsked
      ? [{ label: w.needReport, isDone: facts.isReportDecided }]
      : []),
    { label: w.needSecond, isDone: crisis.confirmedBy !== null },
  ]
  const isHelpDue = crisis.state !== 'closed' && crisis.state !== 'closing'
  return (
    <Section title={isHelpDue ? helpNow : w.closing}>
      <div className={css.form}>
        {isHelpDue && (
          <div className={css.buttons}>
            <Button className={`${css.big}`} onClick={() => open('action')}>
              {w.action}
            </Button>
            <Button className={`${css.big}`} onClick={() => open('hand-over')}>
              {w.handOver}
            </Button>
            <Button className={`${css.big}`} onClick={() => open('plan')}>
              {w.plan}
            </Button>
          </div>
        )}
        {isHelpDue && <p className={css.soft}>{w.closing}</p>}
        <ul className={css.form}>
          {tasks.map(({ label, isDone }) => {
            const Icon = isDone ? CheckCircleFilled : ClockCircleOutlined
            return (
              <li key={label} className={css.task}>
                <span data-done={isDone}>
                  <Icon aria-hidden="true" /> {isDone ? w.done : w.toDo}
                </span>
                <span>{label}</span>
              </li>
            )
          })}
        </ul>
      </div>
    </Section>
  )
}
