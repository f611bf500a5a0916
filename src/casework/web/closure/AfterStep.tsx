import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { dayIn, SomeOf } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import css from './ClosureForm.module.css'
import type { ClosureStepProps } from './closure-in-hand.ts'
import { words } from './words.ts'

const DISTANCES = [7, 30]
const MOST = 6

export function AfterStep({ content, change, promised }: ClosureStepProps) {
  const { followUps } = content
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const usual = DISTANCES.map((distance) => ({ distance, day: dayIn(distance) }))
  const others = followUps.filter((day) => !usual.some((one) => one.day === day))

  function set(days: readonly Day[]) {
    change({ followUps: [...new Set(days)].toSorted().slice(0, MOST) })
  }

  return (
    <div className={css.step}>
      {promised.length > 0 && <p>{w.promised(listing(promised.map(dates.shortDay)))}</p>}
      <SomeOf
        name="followUps"
        label={w.followUps}
        hint={w.followUpsHint}
        values={followUps.filter((day) => !others.includes(day))}
        onChoose={(days) => set([...others, ...days])}
        options={usual.map(({ distance, day }) => ({
          value: day,
          label: w.inDays(distance, dates.shortDay(day)),
        }))}
      >
        <Input
          type="date"
          aria-label={w.otherDay}
          className={css.day}
          min={dayIn(1)}
          value=""
          onChange={({ target }) => target.value && set([...followUps, target.value as Day])}
        />
      </SomeOf>
      {others.length > 0 && (
        <div className={css.days}>
          {others.map((day) => (
            <Button
              key={day}
              icon={<CloseOutlined aria-hidden="true" />}
              iconPlacement="end"
              aria-label={w.remove(dates.shortDay(day))}
              onClick={() => set(followUps.filter((one) => one !== day))}
            >
              {dates.day(day)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
