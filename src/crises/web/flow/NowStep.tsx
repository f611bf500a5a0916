import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { type CrisisPage, takeCrisisStep } from '../../model/contract.ts'
import {
  type CrisisStep,
  crisisObstacleWords,
  findCrisisObstacle,
} from '../../model/crisis-steps.ts'
import { ConfirmForm } from '../forms/ConfirmForm.tsx'
import { ScreeningForm } from '../forms/ScreeningForm.tsx'
import { useCrisisSent, whichOf } from '../forms/sent.ts'
import { useMe } from '../me.ts'
import { words as pageWords } from '../words.ts'
import css from './Flow.module.css'
import { factsOf } from './facts.ts'
import type { useOpenForm } from './open-form.ts'
import { words } from './words.ts'

interface Props {
  readonly crisis: CrisisPage
  readonly open: ReturnType<typeof useOpenForm>['open']
}

type PlainStep = 'begin-screening' | 'stabilise' | 'monitor'

/** One decision at a time, the likeliest as the largest button; what is not possible says why. */
export function NowStep({ crisis, open }: Props) {
  const w = useWords(words)
  const { now } = useWords(pageWords)
  const { language } = useLanguage()
  const me = useMe()
  const sent = useCrisisSent(crisis)
  const facts = factsOf(crisis)
  const take = useMutation({
    mutationFn: (step: PlainStep) =>
      call(takeCrisisStep, { ...whichOf(crisis), step, version: crisis.version }),
    onSuccess: () => sent(),
  })
  const nameOf = (id: string | null) => (id && crisis.names[id]) || w.somebody

  function whyNot(step: CrisisStep) {
    const accountId = me?.actor.accountId ?? ('' as NonNullable<typeof me>['actor']['accountId'])
    const obstacle = findCrisisObstacle(step, facts, { accountId })
    return obstacle && crisisObstacleWords[obstacle][language]
  }

  function button(label: string, step: CrisisStep, deed: () => void, isMain = false) {
    return (
      <WhyNot key={step} reason={whyNot(step)}>
        <Button
          type={isMain ? 'primary' : 'default'}
          className={`${css.big}`}
          loading={take.isPending}
          onClick={deed}
        >
          {label}
        </Button>
      </WhyNot>
    )
  }

  const plain = (label: string, step: PlainStep, isMain = false) =>
    button(label, step, () => take.mutate(step), isMain)
  const handOver = (isMain = false) =>
    button(w.handOver, 'hand-over', () => open('hand-over'), isMain)
  const lookAgain = () => button(w.lookAgain, 'set-level', () => open('screening'))

  function choices() {
    switch (crisis.state) {
      case 'suspected':
        return { hint: w.beginHint, buttons: [plain(w.beginScreening, 'begin-screening', true)] }
      case 'levelled':
        return { hint: w.stabiliseHint, buttons: [plain(w.stabilise, 'stabilise', true)] }
      case 'stabilising': {
        const isReached = facts.handOvers > 0
        return {
          hint: isReached ? w.monitorHint : w.handOverHint,
          buttons: [handOver(!isReached), plain(w.monitor, 'monitor', isReached), lookAgain()],
        }
      }
      case 'handed-over':
        return {
          hint: w.monitorHint,
          buttons: [plain(w.monitor, 'monitor', true), plain(w.unstable, 'stabilise'), lookAgain()],
        }
      case 'monitoring':
        return {
          hint: w.closeHint,
          buttons: [
            button(w.close, 'close', () => open('closing'), true),
            ...[plain(w.unstable, 'stabilise'), lookAgain()],
          ],
        }
      case 'closing':
        return { hint: w.waits(nameOf(crisis.closedBy)), buttons: [] }
      case 'closed':
        return {
          hint: w.closed(nameOf(crisis.closedBy), nameOf(crisis.confirmedBy)),
          buttons: [],
        }
      default:
        return { hint: '', buttons: [] }
    }
  }

  const { hint, buttons } = choices()
  return (
    <Section title={now}>
      <div className={css.form}>
        {hint && <p>{hint}</p>}
        {crisis.state === 'screening' && <ScreeningForm crisis={crisis} close={() => {}} />}
        {crisis.state === 'closing' && <p className={css.text}>{crisis.summary}</p>}
        {crisis.state === 'closed' && <p className={css.text}>{crisis.summary}</p>}
        {buttons.length > 0 && <div className={css.buttons}>{buttons}</div>}
        {crisis.state === 'closing' && <ConfirmForm crisis={crisis} obstacle={whyNot('confirm')} />}
        {take.error && <Problem error={take.error} />}
      </div>
    </Section>
  )
}
