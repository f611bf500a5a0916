import { sql } from 'kysely'
import { accountsNamed } from '#access/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Talk, TalkId } from '../model/talk.ts'
import { isReadable } from '../model/talk-steps.ts'
import { isCounsellor, visibleCounsellors } from './house.store.ts'
import { open, recordQuietly } from './sealed.ts'
import type { Tables } from './tables.ts'
import * as store from './talks.store.ts'

export type TalkRow = Tables['staffSupport.talk']

export async function listTalks(tx: Tx, actor: Actor, _input: object, deps: Deps) {
  const isOne = await isCounsellor(tx, actor)
  const rows = await store
    .visibleTalks(tx, actor, isOne)
    .selectAll()
    .orderBy(sql`state not in ('waiting', 'open')`)
    .orderBy('askedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
  const sessions = await store.listSessions(
    tx,
    actor,
    rows.map(({ id }) => id),
  )
  await recordQuietly(tx, actor, 'list', actor.accountId)
  const countOf = (id: TalkId) => sessions.filter(({ talkId }) => talkId === id).length
  return {
    isCounsellor: isOne,
    talks: rows.map((row) => presentTalk(row, countOf(row.id), actor, deps)),
  }
}

export async function openTalk(tx: Tx, actor: Actor, { talkId }: { talkId: TalkId }, deps: Deps) {
  const row = await getTalk(tx, actor, talkId)
  const sessions = await store.listSessions(tx, actor, [talkId])
  const fellows = await listFellows(tx, actor)
  await recordQuietly(tx, actor, 'open', talkId)
  return {
    ...presentTalk(row, sessions.length, actor, deps),
    record: sessions.map((session) => presentSession(session, row, deps)),
    ...{ keepBasis: row.keepBasis, keptUntil: row.keptUntil, fellows },
  }
}

/** A talk that the actor may know of; otherwise there is none. */
export async function getTalk(tx: Tx, actor: Actor, id: TalkId) {
  const row = await store.findTalk(tx, actor, await isCounsellor(tx, actor), id)
  if (!row) throw noSuch('talk')
  return row
}

/** To whom it is only offered, the theme is told and no more. */
export function presentTalk(row: TalkRow, sessions: number, actor: Actor, { vault }: Deps): Talk {
  const { id, state, theme, askedAt, counsellorId, version } = row
  const mine = counsellorId === actor.accountId
  const offeredToMe = row.offeredTo === actor.accountId
  const isOpen = isReadable(state) && (mine || state === 'waiting')
  return {
    ...{ id, state, theme, askedAt, mine, offeredToMe, sessions, version },
    name: isOpen ? open(vault, 'talk.name', id, row.name) : '',
    reachAt: isOpen ? open(vault, 'talk.reach_at', id, row.reachAt) : '',
    when: isOpen ? open(vault, 'talk.when', id, row.when) : '',
    offeredTo: mine ? row.offeredTo : null,
  }
}

export function presentSession(
  { id, day, minutes, themes, note }: Tables['staffSupport.session'],
  { state }: TalkRow,
  { vault }: Deps,
) {
  const isGone = !isReadable(state)
  return { id, day, minutes, themes, note: isGone ? null : open(vault, 'session.note', id, note) }
}

export async function listFellows(tx: Tx, actor: Actor) {
  const rows = await visibleCounsellors(tx, actor)
    .where('accountId', '<>', actor.accountId)
    .select('accountId')
    .execute()
  const names = await accountsNamed(
    tx,
    rows.map(({ accountId }) => accountId),
  )
  return rows.map(({ accountId }) => ({ accountId, name: names.get(accountId) ?? '' }))
}
