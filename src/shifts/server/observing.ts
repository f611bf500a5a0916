import type { z } from 'zod'
import { askForSomebody } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { getOwnVolunteer } from '#volunteers/server/index.ts'
import type * as contract from '../model/contract.ts'

/** Written, and never read back: what becomes of it is between the patient and the social worker. */
export async function observe(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.observe.input>,
  deps: Deps,
) {
  const { id } = await getOwnVolunteer(tx, actor)
  const answer = await askForSomebody(tx, actor, input, deps)
  await record(tx, actor, 'shifts.observe', { kind: 'volunteer', id })
  return answer
}
