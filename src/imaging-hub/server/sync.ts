import type { z } from 'zod'
import type { SyncClaims, sync } from '#imaging-node/model/hub-calls.ts'
import { signJws } from '#imaging-node/server/index.ts'
import type { Tx } from '#platform/server/db.ts'
import { listBulletins } from './bulletins.ts'
import type { NodeCaller } from './callers.ts'
import type { ImagingHub } from './hub.ts'
import { currentSigner, listPublicKeys } from './signing-keys.ts'
import type { Tables } from './tables.ts'

/** A node is alive, and hears what it has to know. */
export async function answerSync(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: NodeCaller; input: z.output<typeof sync.input> },
): Promise<z.input<typeof sync.output>> {
  const at = hub.deps.now()
  const mine = tx.withTables<Tables>()
  await mine
    .updateTable('imagingHub.node')
    .set({
      ...{
        lastContactAt: at,
        answerMs: Math.min(input.answerMs, 1_000_000),
        waiting: input.waiting,
        storeDownSince: input.storeDown ? (caller.storeDownSince ?? at) : null,
      },
      skewSeconds: Math.round((Date.parse(input.at) - Date.parse(at)) / 1000),
    })
    .where('no', '=', caller.no)
    .execute()
  const bulletins = await listBulletins(tx, caller.no, input.after)
  const members = await mine
    .selectFrom('imagingHub.member')
    .select('origins')
    .where('membership', '=', 'active')
    .execute()
  const claims: SyncClaims = {
    ...{ node: caller.name, at, bulletins },
    keys: await listPublicKeys(hub, tx),
    next: bulletins.at(-1)?.seq ?? input.after,
    origins: [...new Set(members.flatMap(({ origins }) => origins))].sort(),
  }
  return { signed: signJws('rq-sync+jwt', claims, await currentSigner(hub, tx)) }
}
