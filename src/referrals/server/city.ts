import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import { NOTHING_KNOWN } from '#resources/model/eligibility.ts'
import { FailureReason } from '../model/failure.ts'
import { NOTHING_CHECKED } from '../model/preflight.ts'
import type { ReferralId, ReferralState } from '../model/referral.ts'
import { digestOf, sealPackage } from './sealed.ts'

const DAY = 24 * 60
const ENDS: readonly ReferralState[] = [
  ...(['loop-closed', 'loop-closed', 'loop-closed', 'loop-closed', 'loop-closed'] as const),
  ...(['delivered', 'delivered', 'declined', 'failed', 'failed'] as const),
]
const PLACES = [
  '社区卫生服务中心（演示）',
  '民政救助窗口（演示）',
  '公益组织（演示）',
  '康复机构（演示）',
]

interface Sent {
  readonly id: CaseId
  readonly number: string
  readonly ownerId: AccountId
  readonly openedAt: Instant
}

/** Referrals of some cases of one house of the demonstration of a city, and how they went. As its head. */
export async function fillReferralsOfHouse(
  tx: Tx,
  { institutionId, cases }: { institutionId: InstitutionId; cases: readonly Sent[] },
  random: Seeded,
  deps: Deps,
) {
  const now = deps.now()
  await insertRows(
    tx,
    'referrals.referral',
    cases.map(({ id: caseId, number, ownerId: createdBy, openedAt }) => {
      const id = random.id() as ReferralId
      const createdAt = addMinutes(openedAt, random.int(60, 2 * DAY))
      const passed = (minutes: number) => earlier(addMinutes(createdAt, minutes), now)
      // Days until it was settled on both sides; what began yesterday still waits.
      const days = random.int(4, 110)
      const isSettled = addMinutes(createdAt, days * DAY) < now
      const state: ReferralState = isSettled ? random.pick(ENDS) : 'sent'
      const isAccepted = isSettled && state !== 'declined'
      const isDelivered = state === 'delivered' || state === 'loop-closed'
      const isWrong = state === 'declined' || state === 'failed'
      const text = JSON.stringify({
        format: 'renqiao-referral-1',
        number: `${number}-Z1`,
        items: [],
      })
      return {
        ...{
          institutionId,
          id,
          caseId,
          number: `${number}-Z1`,
          resourceId: null,
          previousId: null,
        },
        ...{ toName: random.pick(PLACES), toContact: '', toInstitutionId: null, urgency: 'day' },
        ...{
          intention: 'assist',
          need: 'finance',
          facts: NOTHING_KNOWN,
          preflight: NOTHING_CHECKED,
        },
        ...{ package: sealPackage(deps.vault, id, text), digest: digestOf(text) },
        ...{ dataClasses: ['shared'], consentId: random.id(), state, holdUntil: null },
        ...{ stateSince: passed(isSettled ? days * DAY : 60), attempts: 0, settled: isSettled },
        ...{ reason: isWrong ? random.pick(FailureReason.options) : null, createdAt, createdBy },
        sentAt: passed(60),
        acceptedAt: isAccepted ? passed(2 * DAY) : null,
        deliveredAt: isDelivered ? passed(Math.floor(days / 2) * DAY + DAY) : null,
        closedAt: state === 'loop-closed' ? passed(days * DAY) : null,
        version: 1,
      }
    }),
  )
}

function earlier(one: Instant, other: Instant) {
  return one < other ? one : other
}
