import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { presentReceivedPage } from './present.ts'
import { hashOf, isSameHash } from './sealed.ts'
import * as store from './store.ts'
import { type Tables, tables } from './tables.ts'
import { takeStep } from './take-step.ts'

interface Opener {
  readonly secret: string
  readonly key: string
}

/** The first browser keeps the link: its key opens it from now on, and no other. */
export async function openLink(
  tx: Tx,
  actor: Actor,
  { name, ...opener }: z.output<typeof contract.openLink.input>,
  deps: Deps,
) {
  const { link, row } = await getLinked(tx, opener, deps, 'first')
  if (link.keyHash === null) {
    const openedAt = deps.now()
    await store.changeLink(tx, link, { keyHash: hashOf(opener.key), openedBy: name, openedAt })
    const { institutionId, caseId, id: referralId } = row
    await store.addEvent(tx, {
      ...{ institutionId, caseId, referralId, id: deps.newId(), at: openedAt, side: 'receiver' },
      ...{ who: name, step: 'open', reason: null, note: '' },
    })
  }
  await record(tx, actor, 'referrals.open-link', { kind: 'referral', id: row.id })
  return presentReceivedPage(tx, row, link.openedBy ?? name, deps)
}

export async function readLink(tx: Tx, actor: Actor, opener: Opener, deps: Deps) {
  const { link, row } = await getLinked(tx, opener, deps)
  await record(tx, actor, 'referrals.open-link', { kind: 'referral', id: row.id })
  return presentReceivedPage(tx, row, link.openedBy ?? '', deps)
}

export async function stepLink(
  tx: Tx,
  actor: Actor,
  { secret, key, ...said }: z.output<typeof contract.stepLink.input>,
  deps: Deps,
) {
  const { link, row } = await getLinked(tx, { secret, key }, deps)
  const who = link.openedBy ?? ''
  const changed = await takeStep(tx, row, { ...said, who }, deps)
  await record(tx, actor, `referrals.${said.step}`, { kind: 'referral', id: row.id })
  return presentReceivedPage(tx, changed, who, deps)
}

/** What is not there, not any more, or not for this browser: one answer. */
async function getLinked(tx: Tx, { secret, key }: Opener, deps: Deps, when?: 'first') {
  const hash = hashOf(secret)
  await sql`select set_config('referrals.link', ${hash.toString('hex')}, true)`.execute(tx)
  const found = await findByHash(tx, hash)
  const row = found && (await store.lockReferral(tx, { ...found, id: found.referralId }))
  // Somebody may have opened it while we waited for the lock.
  const link = row && (await store.findLink(tx, row))
  if (!row || !link || !isOpenTo(link, key, when) || link.expiresAt <= deps.now())
    throw noSuch('link')
  if (row.state === 'cancelled') throw noSuch('link')
  return { link, row }
}

function findByHash(tx: Tx, hash: Buffer) {
  return tables(tx)
    .selectFrom('referrals.link')
    .where('secretHash', '=', hash)
    .select(['institutionId', 'referralId'])
    .executeTakeFirst()
}

function isOpenTo({ keyHash }: Tables['referrals.link'], key: string, when?: 'first') {
  return keyHash === null ? when === 'first' : isSameHash(keyHash, hashOf(key))
}
