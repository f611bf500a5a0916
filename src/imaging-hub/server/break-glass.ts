import { sql } from 'kysely'
import type { z } from 'zod'
import type { HubCall } from '#imaging-node/model/hub-call.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { breakGlass, reviewBreakGlass } from '../model/contract.ts'
import { callerActor, type MemberCaller } from './callers.ts'
import type { ImagingHub } from './hub.ts'
import { knowPerson } from './persons.ts'
import { refused } from './serve-call.ts'
import type { Tables } from './tables.ts'

const REAUTHENTICATED_MINUTES = 5

/** In an emergency, by listed roles, with reasons. It gives nothing by itself: tickets are asked for with it. */
export async function breakTheGlass(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: MemberCaller; input: z.output<typeof breakGlass.input> },
): Promise<z.input<typeof breakGlass.output>> {
  const { practitioner, reauthenticatedAt, reason, text } = input
  const now = hub.deps.now()
  const { breakGlassRoles, breakGlassMinutes, reviewHours } = hub.policy
  const call = breakGlass as HubCall<never, never>
  if (!breakGlassRoles.includes(practitioner.role) || !caller.purposes.includes('TREAT'))
    throw refused(call, 'role-may-not')
  if (
    addMinutes(reauthenticatedAt, REAUTHENTICATED_MINUTES) < now ||
    reauthenticatedAt > addMinutes(now, 1)
  )
    throw refused(call, 'prove-yourself-again')
  const { pid } = await knowPerson(hub, tx, input.person.code)
  const id = hub.deps.newId()
  const until = addMinutes(now, breakGlassMinutes)
  const reviewDueAt = addMinutes(now, reviewHours * 60)
  await tx
    .withTables<Tables>()
    .insertInto('imagingHub.breakGlass')
    .values({
      ...{
        pid,
        id,
        org: caller.org,
        practitioner: practitioner.id,
        role: practitioner.role,
        reason,
      },
      text: hub.deps.vault.seal(text, aboutText(id)),
      ...{ at: now, until, reviewDueAt },
    })
    .execute()
  await record(tx, callerActor(caller), 'imaging-hub.break-glass', { kind: 'break-glass', id })
  await record(tx, callerActor(caller), 'imaging-hub.break-glass-of', {
    kind: 'imaging-person',
    id: pid,
  })
  return { breakGlass: id, until, reviewDueAt }
}

/** Somebody else of the same member says whether it was right. */
export async function review(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: MemberCaller; input: z.output<typeof reviewBreakGlass.input> },
): Promise<z.input<typeof reviewBreakGlass.output>> {
  const call = reviewBreakGlass as HubCall<never, never>
  const { pids } = await knowPerson(hub, tx, input.person.code)
  const mine = tx.withTables<Tables>()
  const known = await mine
    .selectFrom('imagingHub.breakGlass')
    .select(['pid', 'practitioner', 'reviewedAt'])
    .where('pid', '=', sql<string>`any(${[...pids]}::uuid[])`)
    .where('id', '=', input.breakGlass)
    .where('org', '=', caller.org)
    .forUpdate()
    .executeTakeFirst()
  if (!known) throw refused(call, 'no-such-break-glass')
  if (known.reviewedAt) throw refused(call, 'reviewed-already')
  if (known.practitioner === input.reviewer) throw refused(call, 'not-by-oneself')
  const reviewedAt = hub.deps.now()
  await mine
    .updateTable('imagingHub.breakGlass')
    .set({
      ...{ reviewedAt, reviewer: input.reviewer, outcome: input.outcome },
      remark: hub.deps.vault.seal(input.text, aboutText(input.breakGlass)),
    })
    .where('pid', '=', known.pid)
    .where('id', '=', input.breakGlass)
    .execute()
  await record(tx, callerActor(caller), `imaging-hub.review.${input.outcome}`, {
    kind: 'break-glass',
    id: input.breakGlass,
  })
  return { reviewedAt }
}

function aboutText(id: string) {
  return `imaging_hub.break_glass.text:${id}`
}
