import { PeriodName } from '#indicators/model/period.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'

/** The period of the address, if it names one. */
export function useAskedPeriod() {
  const [filter, change] = useUrlFilter({ period: '' })
  const period = PeriodName.safeParse(filter.period).data
  return [period, (next: PeriodName) => change({ period: next })] as const
}
