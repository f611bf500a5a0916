import { createHash, randomBytes } from 'node:crypto'
import { AccountId, type Actor, SYSTEM } from '#platform/model/actor.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Op } from '../model/op.ts'
import type { Session } from './session-store.ts'
import type { Tables } from './tables.ts'

/** A tool or a system that may speak to the node. */
export interface Client {
  readonly id: string
  readonly ops: readonly Op[]
  /** Whoever came by a ticket of the hub: for some studies only. */
  readonly session?: Session
}

interface Wish {
  readonly name: string
  readonly ops: readonly Op[]
  readonly days: number
}

const MINUTES_PER_DAY = 1440

/** @returns the token, which nobody can tell afterwards */
export async function makeClient(tx: Tx, wish: Wish, { now, newId }: Pick<Deps, 'now' | 'newId'>) {
  const token = `rqn_${randomBytes(32).toString('base64url')}`
  const id = newId()
  await tx
    .withTables<Tables>()
    .insertInto('imagingNode.client')
    .values({
      ...{ id, name: wish.name, ops: [...wish.ops], secret: hashOf(token) },
      expiresAt: addMinutes(now(), wish.days * MINUTES_PER_DAY),
    })
    .execute()
  await record(tx, SYSTEM, 'imaging-node.give-token', { kind: 'imaging-client', id })
  return { id, token }
}

/** @returns whether there was such a client */
export async function revokeClient(tx: Tx, id: string, now: Instant) {
  const { numUpdatedRows } = await tx
    .withTables<Tables>()
    .updateTable('imagingNode.client')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await record(tx, SYSTEM, 'imaging-node.revoke-token', { kind: 'imaging-client', id })
  return numUpdatedRows > 0n
}

export async function findClient(tx: Tx, token: string, now: Instant): Promise<Client | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('imagingNode.client')
    .select(['id', 'ops'])
    .where('secret', '=', hashOf(token))
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** In the log a client stands where an account would. */
export function actorOf({ id }: Client): Actor {
  return { ...SYSTEM, accountId: AccountId.parse(id) }
}

function hashOf(token: string) {
  return createHash('sha256').update(token).digest()
}
