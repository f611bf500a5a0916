import { sql } from 'kysely'
import type { z } from 'zod'
import type { sendDisclosures } from '#imaging-node/model/hub-calls.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { listAccesses, type sendReceipts } from '../model/contract.ts'
import type { AccessLine } from '../model/shown.ts'
import { callerActor, type MemberCaller, type NodeCaller } from './callers.ts'
import { checkSpeaker } from './consents.ts'
import type { ImagingHub } from './hub.ts'
import { knowPerson } from './persons.ts'

/** Audit at the source. What is said twice is on record once. */
export async function takeDisclosures(
  _hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: NodeCaller; input: z.output<typeof sendDisclosures.input> },
): Promise<z.input<typeof sendDisclosures.output>> {
  const { numAffectedRows = 0n } = await sql`
    insert into imaging_hub.given (pid, ticket, study_uid, kind, node, at)
    select pid, ticket, "studyUid", kind, ${caller.no}, at
    from jsonb_to_recordset(${JSON.stringify(input.disclosures)}::jsonb)
      as r(pid uuid, ticket uuid, "studyUid" text, kind text, at timestamptz)
    on conflict do nothing`.execute(tx)
  return { taken: Number(numAffectedRows) }
}

/** Audit at the recipient. A later receipt for the same study says more than an earlier one. */
export async function takeReceipts(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: MemberCaller; input: z.output<typeof sendReceipts.input> },
): Promise<z.input<typeof sendReceipts.output>> {
  const { numAffectedRows = 0n } = await sql`
    insert into imaging_hub.receipt (pid, ticket, study_uid, org, instances, verified, corrupt, at)
    select distinct on (patient, ticket, "studyUid") patient, ticket, "studyUid", ${caller.org}, instances,
      verified, corrupt, at
    from jsonb_to_recordset(${JSON.stringify(input.receipts)}::jsonb) as r(patient uuid, ticket uuid,
      "studyUid" text, at timestamptz, instances int, verified int, corrupt int)
    order by patient, ticket, "studyUid", at desc
    on conflict (pid, ticket, study_uid) do update set instances = excluded.instances,
      verified = excluded.verified, corrupt = excluded.corrupt, at = excluded.at
    where imaging_hub.receipt.org = excluded.org`.execute(tx)
  const corrupt = input.receipts.reduce((sum, one) => sum + one.corrupt, 0)
  if (corrupt > 0)
    hub.log.error('imaging-corrupt-received', { corrupt }, new Error('Digests do not match'))
  return { taken: Number(numAffectedRows) }
}

/** Who looked: every ticket, and what the nodes say that they gave out on it. */
export async function listFor(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: MemberCaller; input: z.output<typeof listAccesses.input> },
): Promise<z.input<typeof listAccesses.output>> {
  checkSpeaker(listAccesses, caller, input)
  const { pid, pids } = await knowPerson(hub, tx, input.person.code)
  const { rows } =
    await sql<Row>`select t.issued_at as at, t.org, m.name as org_name, t.practitioner,
      t.purpose, n.name as node, t.studies, t.break_glass is not null as broke_glass,
      array(select distinct g.kind from imaging_hub.given g
        where g.pid = t.pid and g.ticket = t.id order by 1) as given,
      count(*) over () as total
    from imaging_hub.ticket t
    join imaging_hub.member m on m.org = t.org join imaging_hub.node n on n.no = t.node
    where t.pid = any(${[...pids]}::uuid[])
    order by t.issued_at desc, t.id desc limit ${input.limit}`.execute(tx)
  await record(tx, callerActor(caller), 'imaging-hub.list-accesses', {
    kind: 'imaging-person',
    id: pid,
  })
  return { accesses: rows.map(({ total: _, ...line }) => line), total: Number(rows[0]?.total ?? 0) }
}

type Row = z.output<typeof AccessLine> & { readonly total: string; readonly at: Instant }
