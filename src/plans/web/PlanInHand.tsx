import { Button } from 'antd'
import { Notice } from '#casework/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { hasDrifted } from '../model/drift.ts'
import type { Plan } from '../model/plan.ts'
import {
  beginObstacleWords,
  findBeginObstacle,
  findPlanObstacle,
  type PlanStep,
  planObstacleWords,
} from '../model/plan-steps.ts'
import { AgreedLine } from './AgreedLine.tsx'
import css from './Plans.module.css'
import { drafted, driftOf, factsOf, inForce, type PartProps } from './plan-on-page.ts'
import { ReviewTag } from './ReviewTag.tsx'
import { words } from './words.ts'

/** The version in force, the one that is being drafted, and what can be done with them. */
export function PlanInHand({ page, open }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [current, draft] = [inForce(page), drafted(page)]
  const obstacle = findBeginObstacle(
    page.plans.map(({ state }) => state),
    page.isCaseClosed,
  )
  return (
    <Section title={w.plan}>
      {!current && !draft && <p className={css.soft}>{w.noPlan}</p>}
      {current && (
        <div className={css.block}>
          <p className={css.row}>
            <span className={css.tags}>
              <Tag tone="leaf">{w.inForce}</Tag> {w.version(current.n)}
            </span>
            {!page.isCaseClosed && <ReviewTag plan={current} />}
          </p>
          {current.focus && <p className={css.focus}>{current.focus}</p>}
          <AgreedLine plan={current} />
          <Drifted page={page} />
          <div className={css.buttons}>
            <Step page={page} plan={current} step="complete" form="complete" open={open} />
            {current.agreement?.how === 'signed' && (
              <Step page={page} plan={current} step="file-sheet" form="sheet" open={open} />
            )}
            <Step page={page} plan={current} step="abandon" form="abandon" open={open} />
          </div>
        </div>
      )}
      {draft && (
        <div className={css.block}>
          <p className={css.row}>
            <span className={css.tags}>
              <Tag tone="amber">{w.draft}</Tag> {w.version(draft.n)}
            </span>
            <ReviewTag plan={draft} />
          </p>
          {draft.focus && <p className={css.focus}>{draft.focus}</p>}
          <div className={css.buttons}>
            <Step page={page} plan={draft} step="agree" form="agree" open={open} primary />
            <Button onClick={() => open('plan')}>{w.write}</Button>
            <Step page={page} plan={draft} step="abandon" form="abandon" open={open} />
          </div>
        </div>
      )}
      {!draft && (
        <div className={css.block}>
          <div className={css.buttons}>
            <WhyNot reason={obstacle && beginObstacleWords[obstacle][language]}>
              <Button type={current ? 'default' : 'primary'} onClick={() => open('plan')}>
                {current ? w.revise : w.begin}
              </Button>
            </WhyNot>
          </div>
        </div>
      )}
    </Section>
  )
}

interface StepProps extends PartProps {
  readonly plan: Plan
  readonly step: PlanStep
  readonly form: 'agree' | 'complete' | 'abandon' | 'sheet'
  readonly primary?: boolean
}

function Step({ page, plan, step, form, open, primary = false }: StepProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const obstacle = findPlanObstacle(step, factsOf(page, plan))
  const label = { agree: w.agree, complete: w.complete, abandon: w.abandon, sheet: w.fileSheet }
  return (
    <WhyNot reason={obstacle && planObstacleWords[obstacle][language]}>
      <Button
        type={primary ? 'primary' : form === 'abandon' ? 'text' : 'default'}
        onClick={() => open(`${form}.${plan.id}`)}
      >
        {label[form]}
      </Button>
    </WhyNot>
  )
}

function Drifted({ page }: Pick<PartProps, 'page'>) {
  const w = useWords(words)
  const listing = useListing()
  const drift = driftOf(page)
  if (!drift || !hasDrifted(drift) || drafted(page) || page.isCaseClosed) return null
  const parts = [
    drift.newGoals > 0 && w.newGoals(drift.newGoals),
    drift.otherGoals > 0 && w.otherGoals(drift.otherGoals),
    drift.newTasks > 0 && w.newTasks(drift.newTasks),
    drift.cancelledTasks > 0 && w.cancelledTasks(drift.cancelledTasks),
  ].filter((part) => part !== false)
  return (
    <Notice tone="amber">
      {w.drift}
      {listing(parts)}。{w.driftEnd}
    </Notice>
  )
}
