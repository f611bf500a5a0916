import type { z } from 'zod'
import type { CaseId } from '#casework/model/case.ts'
import { getCase, tellCase } from '#casework/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-cases.ts'
import { OfferedPage } from '../model/offered-page.ts'
import { readableUntil, readingDaysOn } from '../model/reading-right.ts'
import { listAbsences, listMyRelations } from './acting.ts'
import { findReadable, listOffers, toOfferedLine } from './offers.ts'
import { fingerprint, makePage } from './page.ts'
import { presentLines, presentRelations, supervisorsNamed } from './present.ts'
import { getSession } from './sessions.ts'
import { type GrantRow, tables } from './tables.ts'

type Name = 'previewOffer' | 'offerCase' | 'withdrawOffer' | 'readCase'
type Given<One extends Name> = z.output<(typeof contract)[One]['input']>

export async function openCaseOffers(
  tx: Tx,
  actor: Actor,
  { caseId }: { readonly caseId: CaseId },
  { now }: Deps,
) {
  const row = await getCase(tx, actor, caseId)
  const client = (await getPersonCards(tx, actor, [row.clientId])).get(row.clientId)
  if (!client) throw noSuch('case')
  const rows = await listMyRelations(tx, actor, now())
  const sessions = await tables(tx)
    .selectFrom('supervision.session')
    .where('state', '=', 'planned')
    .selectAll()
    .orderBy('startsAt')
    .execute()
  const open = sessions.filter(
    (one) => readableUntil(one, readingDaysOn(dayInBeijing(now()))) > now(),
  )
  const relations = await presentRelations(tx, rows)
  await record(tx, actor, 'supervision.open-offers', { kind: 'case', id: caseId })
  return {
    ...{ number: row.number, clientName: client.name, isMinor: client.minor },
    obstacle:
      row.ownerId !== actor.accountId
        ? ('not-the-owner' as const)
        : row.kind === 'staff'
          ? ('staff-case' as const)
          : client.closed
            ? ('no-such-person' as const)
            : null,
    sessions: await presentLines(tx, open, relations, await listAbsences(tx)),
    offers: await listOffers(tx, actor, { caseId }),
  }
}

export async function previewOffer(tx: Tx, actor: Actor, given: Given<'previewOffer'>, deps: Deps) {
  const page = await pageFor(tx, actor, given, deps)
  await record(tx, actor, 'supervision.preview', { kind: 'case', id: given.caseId })
  return { page, seen: fingerprint(page) }
}

export async function offerCase(tx: Tx, actor: Actor, given: Given<'offerCase'>, deps: Deps) {
  const { sessionId, caseId, named, seen } = given
  const reason = named ? given.reason : ''
  if (named && reason === '') throw new Refusal('naming-needs-reason', 409, { field: 'reason' })
  const now = deps.now()
  const { session, relation } = await getSession(tx, actor, sessionId, now)
  const days = readingDaysOn(dayInBeijing(now))
  const until = readableUntil(session, days)
  if (session.state !== 'planned' || until <= now)
    throw new Refusal('session-not-planned', 409, { field: 'sessionId' })
  const page = await pageFor(tx, actor, given, deps)
  if (fingerprint(page) !== seen) throw new Refusal('page-changed', 409, { field: 'seen' })

  const row = await getCase(tx, actor, caseId)
  const { institutionId } = row
  const grant: GrantRow = {
    ...{ id: deps.newId() as GrantRow['id'], institutionId, sessionId, relationId: relation.id },
    ...{ caseId, ownerId: actor.accountId, named, reason, days, offeredAt: now, until },
    ...{ withdrawnAt: null, version: 1 },
  }
  await tables(tx).insertInto('supervision.grant').values(grant).execute().catch(isOffered)
  const content = JSON.stringify(page)
  await tables(tx)
    .insertInto('supervision.page')
    .values({ institutionId, grantId: grant.id, caseId, content })
    .execute()
  await tellCase(tx, actor, row, { deed: 'supervision.offer', ref: sessionId }, deps)
  await record(tx, actor, 'supervision.offer', { kind: 'case', id: caseId })
  return getOffer(tx, actor, grant.id)
}

export async function withdrawOffer(
  tx: Tx,
  actor: Actor,
  { grantId, version }: Given<'withdrawOffer'>,
  deps: Deps,
) {
  const before = await getOffer(tx, actor, grantId)
  if (before.withdrawnAt !== null) throw new Refusal('already-withdrawn', 409)
  const changed = await tables(tx)
    .updateTable('supervision.grant')
    .set({ withdrawnAt: deps.now(), version: version + 1 })
    .where('id', '=', grantId)
    .where('ownerId', '=', actor.accountId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'supervision.withdraw', { kind: 'case', id: before.caseId })
  return getOffer(tx, actor, grantId)
}

/** Each reading is told to the owner, in the same deed. */
export async function readCase(
  tx: Tx,
  actor: Actor,
  { grantId }: Given<'readCase'>,
  { now, newId }: Deps,
) {
  const readable = (await findReadable(tx, actor, now())).find(({ grant }) => grant.id === grantId)
  if (!readable) throw noSuch('grant')
  const { grant, relation, me } = readable
  const page = await tables(tx)
    .selectFrom('supervision.page')
    .where('grantId', '=', grantId)
    .select('content')
    .executeTakeFirst()
  if (!page) throw noSuch('grant')
  const asDeputy = relation.supervisorId !== me.id
  await tables(tx)
    .insertInto('supervision.reading')
    .values({
      ...{ id: newId(), institutionId: grant.institutionId, grantId, at: now(), asDeputy },
      ...{ byAccount: actor.accountId, byName: me.name },
    })
    .execute()
  await record(tx, actor, 'supervision.read-case', { kind: 'case', id: grant.caseId })
  const [shown] = await presentRelations(tx, [relation])
  return {
    ...(await toOfferedLine(tx, readable)),
    ...{ page: OfferedPage.parse(JSON.parse(page.content)), asDeputy, house: shown?.house ?? '' },
  }
}

async function pageFor(
  tx: Tx,
  actor: Actor,
  { caseId, sessionId, named }: Given<'previewOffer'>,
  deps: Deps,
) {
  const { relation } = await getSession(tx, actor, sessionId, deps.now())
  const names = await supervisorsNamed(tx, [relation.supervisorId])
  const supervisorName = names.get(relation.supervisorId) ?? ''
  return makePage(tx, actor, { caseId, named, supervisorName }, deps)
}

async function getOffer(tx: Tx, actor: Actor, grantId: GrantRow['id']) {
  const [offer] = await listOffers(tx, actor, { grantId })
  if (!offer) throw noSuch('grant')
  return offer
}

/** For `catch`: a case is offered once for a session. */
function isOffered(error: unknown): never {
  const { constraint } = error as { constraint?: string }
  if (constraint !== 'grant_live') throw error
  throw new Refusal('already-offered', 409, { field: 'sessionId' })
}
