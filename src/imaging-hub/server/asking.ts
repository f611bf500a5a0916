import type { z } from 'zod'
import type { Tx } from '#platform/server/db.ts'
import type { lookUp } from '../model/contract.ts'
import type { Asking } from '../model/decide.ts'
import { findBrokenGlass } from './break-glass.store.ts'
import type { MemberCaller } from './callers.ts'
import type { ImagingHub } from './hub.ts'

type Asked = Pick<
  z.output<typeof lookUp.input>,
  'purpose' | 'practitioner' | 'breakGlass' | 'caseNumber'
>

/** What a decision rests on, for whichever patient it is. */
export function askingOf(
  { deps, policy }: ImagingHub,
  { org, membership, purposes }: MemberCaller,
  { purpose, practitioner, caseNumber }: Asked,
): Omit<Asking, 'encounter' | 'glassBroken'> {
  const member = { org, membership, purposes }
  return { now: deps.now(), policy, purpose, caseNumber, member, role: practitioner.role }
}

/** Whether this practitioner broke the glass for this patient, and it is not over. */
export async function isGlassBroken(
  tx: Tx,
  pids: readonly string[],
  { now, member }: Pick<Asking, 'now' | 'member'>,
  { breakGlass, practitioner }: Asked,
) {
  if (!breakGlass) return false
  const whose = { id: breakGlass, org: member.org, practitioner: practitioner.id, now }
  return Boolean(await findBrokenGlass(tx, pids, whose))
}
