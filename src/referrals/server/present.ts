import { getInstitution } from '#places/server/index.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Received, ReceivedPage, Referral, ReferralPage } from '../model/referral.ts'
import { openPackage } from './sealed.ts'
import { findLink, listEvents } from './store.ts'
import type { ReferralRow } from './tables.ts'

/** For the house that sends. */
export function presentReferral(row: ReferralRow): Referral {
  return {
    ...common(row),
    ...{ caseId: row.caseId, toInstitutionId: row.toInstitutionId, toContact: row.toContact },
    ...{ resourceId: row.resourceId, need: row.need, previousId: row.previousId },
    preflight: row.preflight as Preflight,
  }
}

export async function presentPage(
  tx: Tx,
  row: ReferralRow,
  { vault }: Deps,
): Promise<ReferralPage> {
  const link = await findLink(tx, row)
  return {
    ...presentReferral(row),
    packageText: openPackage(vault, row.id, row.package),
    digest: row.digest,
    events: await listEvents(tx, row),
    link: link
      ? { expiresAt: link.expiresAt, openedBy: link.openedBy, openedAt: link.openedAt }
      : null,
  }
}

/** For the house that receives: of the case it is told nothing but the package. */
export async function presentReceived(tx: Tx, row: ReferralRow): Promise<Received> {
  return { ...common(row), fromHouse: (await getInstitution(tx, row.institutionId)).name }
}

export async function presentReceivedPage(
  tx: Tx,
  row: ReferralRow,
  seenBy: string,
  { vault, now }: Deps,
): Promise<ReceivedPage> {
  const events = await listEvents(tx, row)
  return {
    ...(await presentReceived(tx, row)),
    packageText: openPackage(vault, row.id, row.package),
    digest: row.digest,
    events: events.filter(({ side, step }) => side === 'receiver' || isTold(step)),
    ...{ seenBy, seenAt: now() },
  }
}

/** What the sending side says to itself, of the client above all, is not for the receiver. */
function isTold(step: string) {
  return step === 'send' || step === 'resend'
}

function common(row: ReferralRow) {
  const { id, number, intention, urgency, toName, state, stateSince, holdUntil } = row
  const { attempts, settled, reason, sentAt, version } = row
  return {
    ...{ id, number, intention, urgency, toName, state, stateSince, holdUntil },
    ...{ attempts, settled, reason, sentAt, version },
  }
}
