import type { z } from 'zod'
import { type CaseRow, holdCase, tellCase } from '#casework/server/index.ts'
import type { DataClass, Recipient } from '#people/model/consent.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { findConsentFor, giveConsent } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { linkExpiry } from '../model/link.ts'
import { isFinal } from '../model/referral-steps.ts'
import { lockOurs } from './case-referrals.ts'
import { presentPage } from './present.ts'
import { hashOf, newSecret } from './sealed.ts'
import * as store from './store.ts'
import type { ReferralRow } from './tables.ts'
import { takeStep } from './take-step.ts'

type Given = z.output<typeof contract.sendReferral.input>

export async function sendReferral(tx: Tx, actor: Actor, given: Given, deps: Deps) {
  const { file, row } = await lockOurs(tx, actor, given)
  if (row.digest !== given.digest) throw new Refusal('other-package', 409, { field: 'digest' })
  const consentId = await findOrGiveConsent(tx, actor, file, row, given, deps)

  const said = { reason: null, note: '', holdUntil: null, version: given.version, who: actor.name }
  const more = { consentId, sentAt: deps.now() }
  const sent = await takeStep(tx, row, { ...said, step: 'send' }, deps, more)
  const secret = sent.toInstitutionId === null ? await hangLink(tx, sent, deps) : null
  await holdCase(tx, file, { reason: 'referral-open', ref: row.id }, deps)
  await tellCase(tx, actor, file, { deed: 'referrals.send', note: row.toName, ref: row.id }, deps)
  await record(tx, actor, 'referrals.send', { kind: 'referral', id: row.id })
  return { referral: await presentPage(tx, sent, deps), secret }
}

/** To this recipient, for this purpose, of these kinds, asked for by itself: 个人信息保护法 23, 29. */
async function findOrGiveConsent(
  tx: Tx,
  actor: Actor,
  { clientId }: CaseRow,
  row: ReferralRow,
  { consent }: Given,
  deps: Deps,
) {
  const recipient: Recipient = {
    kind: row.toInstitutionId === null ? 'organisation' : 'institution',
    ...{ institutionId: row.toInstitutionId, name: row.toName, contact: row.toContact },
  }
  const dataClasses = row.dataClasses as DataClass[]
  if (consent)
    await giveConsent(
      tx,
      actor,
      {
        ...{ ...consent, personId: clientId, purpose: 'referral', recipients: [recipient] },
        ...{ dataClasses, from: null, until: null, notice: CURRENT_NOTICE, limitsTold: true },
      },
      deps,
    )
  const use = { purpose: 'referral', recipient, dataClasses } as const
  const found = await findConsentFor(tx, clientId, use, deps.now())
  if ('obstacle' in found) throw new Refusal(found.obstacle, 409, { field: 'consent' })
  return found.consent.id
}

export async function renewLink(
  tx: Tx,
  actor: Actor,
  { version, ...which }: z.output<typeof contract.renewLink.input>,
  deps: Deps,
) {
  const { row } = await lockOurs(tx, actor, which)
  if (row.version !== version) throw new Refusal('version-changed', 412)
  if (row.toInstitutionId !== null || row.state === 'prepared' || isFinal(row.state))
    throw new Refusal('referral-without-link')
  const secret = await hangLink(tx, row, deps)
  await record(tx, actor, 'referrals.renew-link', { kind: 'referral', id: row.id })
  return { referral: await presentPage(tx, row, deps), secret }
}

/** The secret is told once, to whoever hands it on, and kept by nobody here. */
async function hangLink(tx: Tx, row: ReferralRow, { now, newId }: Deps) {
  const createdAt = now()
  const old = await store.findLink(tx, row)
  if (old) await store.changeLink(tx, old, { revokedAt: createdAt })
  const secret = newSecret()
  const { institutionId, caseId, id: referralId } = row
  await store.addLink(tx, {
    ...{ institutionId, caseId, referralId, id: newId(), secretHash: hashOf(secret), createdAt },
    ...{ keyHash: null, openedBy: null, openedAt: null, revokedAt: null },
    expiresAt: linkExpiry(createdAt),
  })
  return secret
}
