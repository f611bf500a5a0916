import { Clock } from '#platform/web/Clock.tsx'
import { useLanguage } from '#platform/web/language.tsx'
import { clockWords, crisisClock } from '../model/crisis-clock.ts'

type Timed = Parameters<typeof crisisClock>[0]

interface Props {
  readonly crisis: Timed
  /** How many received it. */
  readonly handOvers: number
}

/** The clock that runs now: to look, to reach somebody, to look again, to confirm. */
export function RunningClock({ crisis, handOvers }: Props) {
  const { language } = useLanguage()
  const clock = crisisClock(crisis, handOvers)
  if (!clock) return null
  return <Clock until={clock.until} label={clockWords[clock.kind][language]} crisis />
}
