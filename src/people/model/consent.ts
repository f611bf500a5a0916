import { z } from 'zod'
import { InstitutionId, PersonId } from '#platform/model/actor.ts'
import { type Day, Instant } from '#platform/model/time.ts'
import { isMinor, isUnderFourteen } from './age.ts'

export const ConsentId = z.uuid().brand('ConsentId')
export type ConsentId = z.infer<typeof ConsentId>

export const Purpose = z.enum([
  'service',
  'share-team',
  'referral',
  'aid',
  'imaging',
  'insurance',
  'supervision',
  'teaching',
  'story',
  'statistics',
])
export type Purpose = z.infer<typeof Purpose>

/** Classes of data above the public one (A): operational, case-shared, confidential, money, identity. */
export const DataClass = z.enum(['operational', 'shared', 'confidential', 'money', 'identity'])
export type DataClass = z.infer<typeof DataClass>

/** Health and money are sensitive: 个人信息保护法 art. 28. */
const SENSITIVE: readonly DataClass[] = ['shared', 'confidential', 'money']

/** Who receives: one's own house, another institution, or a body outside that is named. */
export const Recipient = z.object({
  kind: z.enum(['own-institution', 'institution', 'organisation']),
  institutionId: InstitutionId.nullable(),
  name: z.string().trim().max(80),
  contact: z.string().trim().max(80),
})
export type Recipient = z.infer<typeof Recipient>

export const Evidence = z.discriminatedUnion('kind', [
  /** `keptAt`: where the signed paper lies. */
  z.object({ kind: z.literal('signature'), keptAt: z.string().trim().min(1).max(80) }),
  z.object({ kind: z.literal('verbal'), witness: z.string().trim().min(1).max(40) }),
])
export type Evidence = z.infer<typeof Evidence>

/** A yes to one purpose, with its limits, and how it can be shown that it was said. */
export const Consent = z.object({
  id: ConsentId,
  personId: PersonId,
  /** The person, or the guardian who answers for the person. */
  givenBy: PersonId,
  purpose: Purpose,
  recipients: z.array(Recipient).min(1).max(10),
  dataClasses: z.array(DataClass).min(1),
  from: Instant,
  until: Instant.nullable(),
  /** Asked for alone, not in one breath with other things: 个人信息保护法 art. 29, 23. */
  separate: z.boolean(),
  evidence: Evidence,
  /** The version of the notice that was read out. */
  notice: z.string().max(20),
  withdrawnAt: Instant.nullable(),
})
export type Consent = z.infer<typeof Consent>

/** Whose consent it is, and who may speak for that person now. */
export interface Party {
  readonly id: PersonId
  readonly birthDate: Day | null
  readonly guardianIds: readonly PersonId[]
}

/** What is to be done with the data. */
export interface Use {
  readonly purpose: Purpose
  readonly recipient: Pick<Recipient, 'kind' | 'institutionId' | 'name'>
  readonly dataClasses: readonly DataClass[]
}

export const ConsentObstacle = z.enum([
  'consent-missing',
  'consent-withdrawn',
  'consent-not-yet-valid',
  'consent-expired',
  'consent-for-other-recipient',
  'consent-for-other-data',
  'consent-not-separate',
  'guardian-consent-needed',
  'ask-at-fourteen',
  'giver-not-entitled',
])
export type ConsentObstacle = z.infer<typeof ConsentObstacle>

/** What stands between a consent and a use of data, if anything. Both ends ask this function. */
export function findConsentObstacle(
  party: Party,
  consent: Consent,
  use: Use,
  at: Instant,
): ConsentObstacle | undefined {
  if (consent.personId !== party.id || consent.purpose !== use.purpose) return 'consent-missing'
  if (consent.withdrawnAt !== null && consent.withdrawnAt <= at) return 'consent-withdrawn'
  if (at < consent.from) return 'consent-not-yet-valid'
  if (consent.until !== null && consent.until <= at) return 'consent-expired'
  if (!consent.recipients.some((one) => isSame(one, use.recipient)))
    return 'consent-for-other-recipient'
  if (!use.dataClasses.every((one) => consent.dataClasses.includes(one)))
    return 'consent-for-other-data'
  if (!consent.separate && needsSeparate(party, use, at)) return 'consent-not-separate'
  return findGiverObstacle(party, consent.givenBy, at)
}

/**
 * Who may say yes. Under 14 the guardian (个人信息保护法 art. 31). From 14 on the person; a guardian's
 * yes from before stands no longer, for the child is to be asked. An adult with a guardian may be
 * spoken for. The reading of the law between 14 and 18 is ours.
 */
export function findGiverObstacle(
  { id, birthDate, guardianIds }: Party,
  givenBy: PersonId,
  at: Instant,
): ConsentObstacle | undefined {
  if (isUnderFourteen(birthDate, at))
    return guardianIds.includes(givenBy) ? undefined : 'guardian-consent-needed'
  if (givenBy === id) return
  if (!guardianIds.includes(givenBy)) return 'giver-not-entitled'
  if (isMinor(birthDate, at)) return 'ask-at-fourteen'
}

/** Of several consents the first that holds; if none does, the obstacle that comes nearest to a yes. */
export function findLiveConsent(
  party: Party,
  consents: readonly Consent[],
  use: Use,
  at: Instant,
): { consent: Consent } | { obstacle: ConsentObstacle } {
  let nearest: ConsentObstacle = 'consent-missing'
  for (const consent of consents) {
    const obstacle = findConsentObstacle(party, consent, use, at)
    if (!obstacle) return { consent }
    if (rank(obstacle) > rank(nearest)) nearest = obstacle
  }
  return { obstacle: nearest }
}

function rank(obstacle: ConsentObstacle) {
  return ConsentObstacle.options.indexOf(obstacle)
}

/** Sensitive data, any data of a child under 14, and data that leave the house: art. 28, 29, 23. */
export function needsSeparate(
  { birthDate }: Pick<Party, 'birthDate'>,
  { dataClasses, recipient }: Pick<Use, 'dataClasses'> & { recipient: Pick<Recipient, 'kind'> },
  at: Instant,
) {
  return (
    recipient.kind !== 'own-institution' ||
    isUnderFourteen(birthDate, at) ||
    dataClasses.some((one) => SENSITIVE.includes(one))
  )
}

function isSame(one: Use['recipient'], other: Use['recipient']) {
  if (one.kind !== other.kind) return false
  if (one.kind === 'own-institution') return true
  return one.kind === 'institution'
    ? one.institutionId === other.institutionId
    : one.name === other.name
}
