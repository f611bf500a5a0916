import type { CrisisPage } from '../../model/contract.ts'
import type { CrisisFacts } from '../../model/crisis-steps.ts'
import { isReceiver } from '../../model/help.ts'
import { isReportDecided } from '../../model/mandatory-report.ts'

/** What the guards look at, as far as the page knows it: the same that the server asks. */
export function factsOf(crisis: CrisisPage): CrisisFacts {
  const { state, highestLevel, safetyPlan, noPlanWhy, report, closedBy } = crisis
  return {
    ...{ state, highestLevel, closedBy, handOvers: countReceivers(crisis) },
    isPlanSettled: safetyPlan !== null || noPlanWhy !== '',
    isReportAsked: report.isAsked,
    isReportDecided: isReportDecided(report),
  }
}

export function countReceivers({ handOvers }: Pick<CrisisPage, 'handOvers'>) {
  return handOvers.filter(isReceiver).length
}
