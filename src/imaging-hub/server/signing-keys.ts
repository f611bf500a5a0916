import { sql } from 'kysely'
import { kidOf, publicX } from '#imaging-node/server/index.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { announce } from './bulletins.ts'
import type { ImagingHub } from './hub.ts'
import type { Tables } from './tables.ts'

/** The key that signs at present. */
export async function currentSigner(hub: ImagingHub, tx: Tx) {
  const { number } = await tx
    .withTables<Tables>()
    .selectFrom('imagingHub.signingKey')
    .select('number')
    .where('state', '=', 'current')
    .executeTakeFirstOrThrow()
  return hub.keys.signing(number)
}

/** What signs now, what will sign next, and what signed a moment ago. */
export async function listPublicKeys({ keys }: Pick<ImagingHub, 'keys'>, tx: Tx) {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingHub.signingKey')
    .select(['number', 'state'])
    .where('state', '!=', 'revoked')
    .orderBy('number', 'desc')
    .limit(3)
    .execute()
  return rows.map(({ number }) => {
    const x = publicX(keys.signing(number))
    return { kid: kidOf(x), x }
  })
}

/**
 * The next key becomes the current one; nodes know it already. After a compromise the old one is of no use from
 * then on, and all that it opened ends; else it stays good until its last ticket has expired.
 */
export async function changeSigningKey(hub: ImagingHub, tx: Tx, { compromised = false } = {}) {
  const now = hub.deps.now()
  const mine = tx.withTables<Tables>()
  const current = await mine
    .selectFrom('imagingHub.signingKey')
    .select('number')
    .where('state', '=', 'current')
    .forUpdate()
    .executeTakeFirstOrThrow()
  await sql`update imaging_hub.signing_key set since = ${now}, state = case state
      when 'current' then ${compromised ? 'revoked' : 'previous'}
      when 'next' then 'current' else state end
    where state in ('current', 'next')`.execute(tx)
  await sql`insert into imaging_hub.signing_key (number, state, since)
    select max(number) + 1, 'next', ${now} from imaging_hub.signing_key`.execute(tx)
  const kid = kidOf(publicX(hub.keys.signing(current.number)))
  if (compromised) await announce(tx, { kind: 'key', ref: kid }, now)
  await record(tx, SYSTEM, `imaging-hub.${compromised ? 'revoke' : 'change'}-key`, {
    kind: 'signing-key',
    id: kid,
  })
}
