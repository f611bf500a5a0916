import { sql } from 'kysely'
import type { Purpose } from '#imaging-node/model/purpose.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Membership } from '../model/directory.ts'
import { announce } from './bulletins.ts'
import type { Tables } from './tables.ts'

type Means = Pick<Deps, 'now' | 'newId'>

export interface NodeEntry {
  readonly name: string
  readonly title: string
  readonly baseUrl: string
  readonly phone: string
  /** Ed25519, 32 bytes as base64url. */
  readonly keys: readonly string[]
}

/** Enters a node, or says anew what is known of it. */
export async function registerNode(tx: Tx, entry: NodeEntry, { now, newId }: Means) {
  const { name, title, baseUrl, phone } = entry
  const id = newId()
  await sql`select pg_advisory_xact_lock(20260208)`.execute(tx)
  const { rows } = await sql<{ id: string }>`insert into imaging_hub.node
      (no, id, name, title, base_url, phone, keys, joined_at)
    select coalesce(max(no), 0) + 1, ${id}, ${name}, ${title}, ${baseUrl}, ${phone}, ${[...entry.keys]},
      ${now()} from imaging_hub.node
    on conflict (name) do update set title = excluded.title, base_url = excluded.base_url,
      phone = excluded.phone, keys = excluded.keys
    returning id`.execute(tx)
  await record(tx, SYSTEM, 'imaging-hub.register-node', {
    kind: 'imaging-node',
    id: rows[0]?.id ?? id,
  })
}

export interface MemberEntry {
  readonly org: string
  readonly name: string
  readonly keys: readonly string[]
  readonly purposes: readonly Purpose[]
  readonly origins: readonly string[]
}

/** Enters a member, or says anew what is known of it. */
export async function registerMember(tx: Tx, entry: MemberEntry, { now, newId }: Means) {
  const { org, name } = entry
  const id = newId()
  const { rows } = await sql<{ id: string }>`insert into imaging_hub.member
      (org, id, name, keys, purposes, origins, joined_at)
    values (${org}, ${id}, ${name}, ${[...entry.keys]}, ${[...entry.purposes]}, ${[...entry.origins]},
      ${now()})
    on conflict (org) do update set name = excluded.name, keys = excluded.keys,
      purposes = excluded.purposes, origins = excluded.origins
    returning id`.execute(tx)
  await record(tx, SYSTEM, 'imaging-hub.register-member', {
    kind: 'imaging-member',
    id: rows[0]?.id ?? id,
  })
}

/** In force with the next request; sessions at nodes end when these hear of it, in less than a minute. */
export async function setMembership(
  tx: Tx,
  whose: { readonly node: string } | { readonly org: string },
  membership: Membership,
  { now }: Pick<Means, 'now'>,
) {
  const mine = tx.withTables<Tables>()
  const changed =
    'node' in whose
      ? await mine
          .updateTable('imagingHub.node')
          .set({ membership })
          .where('name', '=', whose.node)
          .returning('id')
          .executeTakeFirst()
      : await mine
          .updateTable('imagingHub.member')
          .set({ membership })
          .where('org', '=', whose.org)
          .returning('id')
          .executeTakeFirst()
  if (!changed) throw noSuch('node' in whose ? 'node' : 'member')
  if ('org' in whose && membership !== 'active')
    await announce(tx, { kind: 'member', ref: whose.org }, now())
  await record(tx, SYSTEM, `imaging-hub.membership.${membership}`, {
    kind: 'node' in whose ? 'imaging-node' : 'imaging-member',
    id: changed.id,
  })
}
