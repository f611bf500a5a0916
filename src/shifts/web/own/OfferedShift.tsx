import { Button } from 'antd'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type OwnShift, signUp, takeOver } from '../../model/contract-own.ts'
import { signUpObstacleWords } from '../../model/sign-up-obstacles.ts'
import css from '../Shifts.module.css'
import { useDeed } from './own-deed.ts'
import { WhenWhere } from './WhenWhere.tsx'
import { words } from './words.ts'

/** One tap takes it; what stands in the way is said in full. */
export function OfferedShift({ shift }: { readonly shift: OwnShift }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { id: shiftId, offered, places, taken, waiting, obstacles, opportunity, startsAt } = shift
  const free = waiting > 0 ? 0 : places - taken
  const taking = useDeed(async () => {
    if (offered && free === 0) await call(takeOver, { signUpId: offered })
    else if ((await call(signUp, { shiftId })).state === 'wait') return w.queued
    return w.signedUp
  })
  const verb = free > 0 ? w.signUp : offered ? w.takeOver : w.queue
  const when = `${dates.shortDay(startsAt)} ${dates.time(startsAt)}`
  return (
    <li>
      <WhenWhere shift={shift} />
      <span className={css.row}>
        <span className={blocks.soft}>{w.places(Math.max(0, free), places)}</span>
        {waiting > 0 && <Tag tone="amber">{w.waiting(waiting)}</Tag>}
        {offered && <Tag tone="azure">{w.offered}</Tag>}
      </span>
      {obstacles.length === 0 ? (
        <>
          <span className={blocks.soft}>{w.risks(opportunity.risks)}</span>
          {taking.error && <Problem error={taking.error} />}
          <Button
            type="primary"
            className={`${css.big}`}
            aria-label={`${verb} ${opportunity.title} ${when}`}
            loading={taking.isPending}
            onClick={() => taking.mutate()}
          >
            {verb}
          </Button>
        </>
      ) : (
        obstacles.map((obstacle) => (
          <span key={obstacle}>{signUpObstacleWords[obstacle][language]}</span>
        ))
      )}
    </li>
  )
}
