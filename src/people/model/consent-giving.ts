import { z } from 'zod'
import type { Instant } from '#platform/model/time.ts'
import { type Consent, findGiverObstacle, needsSeparate, type Party } from './consent.ts'
import { CURRENT_NOTICE } from './notice.ts'

export const GivingObstacle = z.enum([
  'guardian-consent-needed',
  'ask-at-fourteen',
  'giver-not-entitled',
  'separate-consent-needed',
  'recipient-not-named',
  'period-ends-before-it-begins',
  'limits-not-told',
  'notice-outdated',
])
export type GivingObstacle = z.infer<typeof GivingObstacle>

/** What is known when a consent is being put on record. */
export type Draft = Pick<
  Consent,
  'givenBy' | 'purpose' | 'recipients' | 'dataClasses' | 'from' | 'until' | 'separate' | 'notice'
> & {
  /** The limits of confidentiality were told before the yes. */
  readonly limitsTold: boolean
}

/** What keeps a consent from being put on record. Asks the same rules as its later use will. */
export function findGivingObstacle(
  party: Party,
  draft: Draft,
  at: Instant,
): GivingObstacle | undefined {
  const giver = findGiverObstacle(party, draft.givenBy, at)
  if (giver) return GivingObstacle.parse(giver)
  if (draft.until !== null && draft.until <= draft.from) return 'period-ends-before-it-begins'
  if (draft.recipients.some((one) => one.kind === 'organisation' && one.name === ''))
    return 'recipient-not-named'
  if (draft.recipients.some((one) => one.kind === 'institution' && one.institutionId === null))
    return 'recipient-not-named'
  if (draft.purpose === 'service' && !draft.limitsTold) return 'limits-not-told'
  if (draft.notice !== CURRENT_NOTICE) return 'notice-outdated'
  const { dataClasses, separate } = draft
  const bySomeone = draft.recipients.some((recipient) =>
    needsSeparate(party, { dataClasses, recipient }, at),
  )
  if (bySomeone && !separate) return 'separate-consent-needed'
}
