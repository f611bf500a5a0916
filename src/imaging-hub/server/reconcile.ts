import { sql } from 'kysely'
import type { z } from 'zod'
import type { compareBuckets, RepairPlan, reconcileDays } from '#imaging-node/model/hub-calls.ts'
import { readIndexCode } from '#imaging-node/model/index-code.ts'
import type { IndexRow } from '#imaging-node/model/index-row.ts'
import { rowPrint } from '#imaging-node/server/index.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { mayApply, planRepair } from '../model/repair.ts'
import type { NodeCaller } from './callers.ts'
import type { ImagingHub } from './hub.ts'
import { writeRows } from './index.store.ts'
import { knowPeople } from './persons.ts'
import type { Tables } from './tables.ts'

const DIGITS = { 0: 4, 4: 6, 6: 8 } as const

/** Which of the node’s buckets are not as the index has them, and which only the index has. */
export async function compare(
  _hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: NodeCaller; input: z.output<typeof compareBuckets.input> },
): Promise<z.input<typeof compareBuckets.output>> {
  const digits = DIGITS[input.within.length as keyof typeof DIGITS]
  const first = Number(input.within.padEnd(8, '0'))
  const last = Number(input.within.padEnd(8, '9'))
  const { rows } = await sql<{ key: string; count: string; print: string }>`
    select left(exam_day::text, ${digits}::int) as key, count(*) as count,
      lpad(to_hex(bit_xor(print)), 16, '0') as print
    from imaging_hub.study where node = ${caller.no} and exam_day between ${first} and ${last}
      and reason is distinct from 'missing' group by 1`.execute(tx)
  const ours = new Map(rows.map(({ key, count, print }) => [key, `${count} ${print}`]))
  const theirs = new Map(input.buckets.map(({ key, count, print }) => [key, `${count} ${print}`]))
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])]
  return { differing: keys.filter((key) => ours.get(key) !== theirs.get(key)).sort() }
}

/** Makes the plan; carries it out when it is small, and else keeps it for a person to look at. */
export async function reconcile(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: NodeCaller; input: z.output<typeof reconcileDays.input> },
): Promise<z.input<typeof reconcileDays.output>> {
  const days = input.days.map(Number)
  await sql`select from imaging_hub.node where no = ${caller.no} for update`.execute(tx)
  const repair = await planFor(hub, tx, caller.no, { days, entries: input.rows })
  const plan: RepairPlan = {
    ...{ add: repair.add.length, retire: repair.retire.length, revise: repair.revise.length },
    rows: await countRows(tx, caller.no),
  }
  const run = hub.deps.newId()
  const now = hub.deps.now()
  const state = mayApply(plan) ? 'applied' : 'waiting'
  if (state === 'applied') await carryOut(hub, tx, caller.no, repair)
  const entries = state === 'waiting' ? JSON.stringify(input.rows) : null
  await sql`insert into imaging_hub.reconciliation (id, node, at, plan, days, entries, state, settled_at)
    values (${run}, ${caller.no}, ${now}, ${JSON.stringify(plan)}::jsonb, ${days}, ${entries}::jsonb,
      ${state}, ${state === 'applied' ? now : null})`.execute(tx)
  await record(tx, SYSTEM, `imaging-hub.reconcile.${state}`, { kind: 'reconciliation', id: run })
  return { run, plan, state }
}

/** A person looked at the plan. It is made anew, for what is there now. @throws Refusal no-such-reconciliation */
export async function settleRepair(
  hub: ImagingHub,
  tx: Tx,
  { run, by, apply }: { run: string; by: string; apply: boolean },
) {
  const mine = tx.withTables<Tables>()
  const found = await mine
    .selectFrom('imagingHub.reconciliation')
    .select(['node', 'days', 'entries'])
    .where('id', '=', run)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw noSuch('reconciliation')
  const { node, days, entries } = found
  await sql`select from imaging_hub.node where no = ${node} for update`.execute(tx)
  if (apply)
    await carryOut(hub, tx, node, await planFor(hub, tx, node, { days, entries: entries ?? [] }))
  const state = apply ? 'applied' : 'dropped'
  await mine
    .updateTable('imagingHub.reconciliation')
    .set({ state, confirmedBy: by, settledAt: hub.deps.now(), entries: null })
    .where('id', '=', run)
    .execute()
  await record(tx, SYSTEM, `imaging-hub.reconcile.${state}`, { kind: 'reconciliation', id: run })
}

export async function listWaitingRepairs(tx: Tx) {
  const { rows } = await sql<{ id: string; name: string; plan: RepairPlan }>`
    select r.id, n.name, r.plan from imaging_hub.reconciliation r
    join imaging_hub.node n on n.no = r.node where r.state = 'waiting' order by r.at`.execute(tx)
  return rows
}

interface Sent {
  readonly days: readonly number[]
  readonly entries: readonly IndexRow[]
}

async function planFor(hub: ImagingHub, tx: Tx, node: number, { days, entries }: Sent) {
  const { rows: index } = await sql<{ key: string; print: string }>`
    select pid || ' ' || study_uid as key, print::text as print from imaging_hub.study
    where node = ${node} and exam_day = any(${[...days]}::int[])
      and reason is distinct from 'missing'`.execute(tx)
  const people = await knowPeople(
    hub,
    tx,
    entries.map(({ code }) => readIndexCode(code).person),
  )
  const theirs = entries.map((row, at) => {
    const pid = people[at]?.pid ?? ''
    return { row, pid, key: `${pid} ${row.studyUid}`, print: rowPrint(row) }
  })
  return planRepair(index, theirs)
}

async function carryOut(
  hub: ImagingHub,
  tx: Tx,
  node: number,
  { add, revise, retire }: Awaited<ReturnType<typeof planFor>>,
) {
  // What the node has, it has: also where its numbers went back, because it came from a backup.
  const wanted = [...add, ...revise]
  if (wanted.length > 0) await writeRows(hub, tx, node, wanted)
  if (retire.length > 0)
    await sql`update imaging_hub.study set state = 'withdrawn', reason = 'missing'
      where node = ${node} and (pid || ' ' || study_uid) = any(${[...retire]})
        and pid = any(${retire.map((key) => key.slice(0, 36))}::uuid[])`.execute(tx)
}

async function countRows(tx: Tx, node: number) {
  const { rows } = await sql<{ count: string }>`select count(*) from imaging_hub.study
    where node = ${node} and reason is distinct from 'missing'`.execute(tx)
  return Number(rows[0]?.count)
}
