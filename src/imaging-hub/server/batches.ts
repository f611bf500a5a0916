import { sql } from 'kysely'
import type { z } from 'zod'
import type { sendBatch } from '#imaging-node/model/hub-calls.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { judgeBatch } from '../model/batch-rules.ts'
import { callerActor, type NodeCaller, type Signed } from './callers.ts'
import type { ImagingHub } from './hub.ts'
import { applyRows } from './index.store.ts'
import type { Tables } from './tables.ts'

type Input = z.output<typeof sendBatch.input>
type Output = z.input<typeof sendBatch.output>

/** One batch after the other: the same again has the same answer, one too early has none. */
export async function takeBatch(
  hub: ImagingHub,
  tx: Tx,
  {
    caller,
    input,
    signed,
  }: { caller: NodeCaller; input: Input; signed: Pick<Signed, 'token' | 'digest'> },
): Promise<Output> {
  const { seq, rows } = input
  const mine = tx.withTables<Tables>()
  const { token, digest } = signed
  const node = await mine
    .selectFrom('imagingHub.node')
    .select('batch')
    .where('no', '=', caller.no)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { rows: before } = await sql<{ digest: string; answer: Output }>`
    select digest, answer from imaging_hub.batch where node = ${caller.no} and seq = ${seq}`.execute(
    tx,
  )
  const [kept] = before
  const outcome = judgeBatch(seq, node.batch, kept?.digest === digest)
  if (outcome === 'answer-again' && kept) return kept.answer
  if (outcome !== 'apply')
    return { outcome: outcome === 'gap' ? 'gap' : 'differs', expected: node.batch + 1 }
  const { conflicts, ...counts } = await applyRows(hub, tx, caller.no, rows)
  const answer: Output = { outcome: 'applied', seq, ...counts, conflicts: [...conflicts] }
  await sql`insert into imaging_hub.batch (node, seq, digest, answer, signed, at)
    values (${caller.no}, ${seq}, ${digest}, ${JSON.stringify(answer)}::jsonb, ${token},
      ${hub.deps.now()})`.execute(tx)
  await mine
    .updateTable('imagingHub.node')
    .set({ batch: seq })
    .where('no', '=', caller.no)
    .execute()
  await record(tx, callerActor(caller), 'imaging-hub.take-batch', {
    kind: 'imaging-batch',
    id: `${caller.name}:${seq}`,
  })
  return answer
}
