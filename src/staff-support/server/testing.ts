import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import type { TalkId } from '../model/talk.ts'
import { keepCounsellor, replacePoster } from './house.store.ts'
import { seal } from './sealed.ts'
import type { Tables } from './tables.ts'
import { addSession, addTalk } from './talks.store.ts'

const LONG_AGO = '2026-02-03T02:00:00.000Z' as Instant

/** Named by the head of the house. */
export async function aCounsellor(db: Db, lead: Actor, { accountId }: Pick<Actor, 'accountId'>) {
  const institutionId = lead.institutionId as InstitutionId
  const row = { institutionId, accountId, since: LONG_AGO, until: null, namedBy: lead.accountId }
  await as(db, lead, (tx) => keepCounsellor(tx, row))
}

export async function aCarePoster(db: Db, lead: Actor) {
  const institutionId = lead.institutionId as InstitutionId
  const token = newId().replaceAll('-', '')
  const row = { institutionId, id: newId(), token, active: true, createdAt: LONG_AGO }
  await as(db, lead, (tx) => replacePoster(tx, row))
  return token
}

interface Said {
  readonly name?: string
  readonly reachAt?: string
  readonly when?: string
}

/** A talk of the counsellor's, open unless told otherwise. */
export async function aTalk(
  db: Db,
  actor: Actor,
  {
    name = '小雨',
    reachAt = '13700001234',
    when = '下夜班后',
    ...given
  }: Said & Partial<Omit<Tables['staffSupport.talk'], 'name' | 'reachAt' | 'when'>> = {},
) {
  const { vault } = testDeps()
  const id = newId() as TalkId
  const row: Tables['staffSupport.talk'] = {
    ...{ id, institutionId: actor.institutionId as InstitutionId, state: 'open' },
    ...{ theme: 'exhaustion', posterId: null, askedAt: LONG_AGO, counsellorId: actor.accountId },
    ...{ offeredTo: null, consentBy: null, keepBasis: '', keptUntil: null, version: 1 },
    name: seal(vault, 'talk.name', id, name),
    reachAt: seal(vault, 'talk.reach_at', id, reachAt),
    when: seal(vault, 'talk.when', id, when),
    ...given,
  }
  await as(db, actor, (tx) => addTalk(tx, row))
  return id
}

export async function aSession(
  db: Db,
  actor: Actor,
  talkId: TalkId,
  {
    note = '夜班连着三周',
    ...given
  }: { note?: string } & Partial<Omit<Tables['staffSupport.session'], 'note'>> = {},
) {
  const id = newId()
  const row = {
    ...{ id, talkId, institutionId: actor.institutionId as InstitutionId, minutes: 50 },
    ...{ day: LONG_AGO.slice(0, 10) as Day, recordedAt: LONG_AGO, themes: ['exhaustion' as const] },
    note: seal(testDeps().vault, 'session.note', id, note),
    ...given,
  }
  await as(db, actor, (tx) => addSession(tx, row))
  return id
}
