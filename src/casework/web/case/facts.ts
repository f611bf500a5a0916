import type { CaseFacts } from '../../model/case-steps.ts'
import type { CasePage } from '../../model/contract.ts'

/** What the guards look at, as far as this page knows: the server asks the same question again. */
export function factsOf(page: CasePage): CaseFacts {
  const openFollowUps = page.followUps.filter(
    ({ doneAt, cancelledAt }) => !doneAt && !cancelledAt,
  ).length
  return { ...page, openFollowUps }
}
