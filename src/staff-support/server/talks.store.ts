import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { TalkId } from '../model/talk.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about talks begins here: mine, offered to me, and what waits for a counsellor. */
export function visibleTalks(tx: Tx, { accountId, institutionId }: Actor, isCounsellor: boolean) {
  return tables(tx)
    .selectFrom('staffSupport.talk')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where(({ or, eb }) =>
      or([
        eb('counsellorId', '=', accountId),
        eb('offeredTo', '=', accountId),
        isCounsellor ? eb('state', '=', 'waiting') : eb.lit(false),
      ]),
    )
}

export function findTalk(tx: Tx, actor: Actor, isCounsellor: boolean, id: TalkId) {
  return visibleTalks(tx, actor, isCounsellor).where('id', '=', id).selectAll().executeTakeFirst()
}

/** Waits for its turn, so that a request is taken once. */
export async function lockTalk(tx: Tx, { institutionId }: Actor, id: TalkId) {
  await tables(tx)
    .selectFrom('staffSupport.talk')
    .select('id')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export async function addTalk(tx: Tx, talk: Tables['staffSupport.talk']) {
  await tables(tx).insertInto('staffSupport.talk').values(talk).execute()
}

type Change = Partial<Omit<Tables['staffSupport.talk'], 'institutionId' | 'id' | 'version'>>

export function changeTalk(tx: Tx, { institutionId }: Actor, id: TalkId, change: Change) {
  return tables(tx)
    .updateTable('staffSupport.talk')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returning(['id', 'state', 'version'])
    .executeTakeFirstOrThrow()
}

export function listSessions(tx: Tx, { institutionId }: Actor, ids: readonly TalkId[]) {
  if (ids.length === 0) return Promise.resolve([])
  return tables(tx)
    .selectFrom('staffSupport.session')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('talkId', 'in', ids)
    .selectAll()
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function addSession(tx: Tx, session: Tables['staffSupport.session']) {
  await tables(tx).insertInto('staffSupport.session').values(session).execute()
}

/** That there was a session stays, and is counted; what was said is gone. */
export async function destroyNotes(tx: Tx, { institutionId }: Actor, talkId: TalkId) {
  await tables(tx)
    .updateTable('staffSupport.session')
    .set({ note: null })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('talkId', '=', talkId)
    .execute()
}
