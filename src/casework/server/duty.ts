import type { z } from 'zod'
import { listColleagues } from '#access/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Duty } from '../model/contract-requests.ts'
import * as store from './requests.store.ts'

export async function readDuty(tx: Tx, actor: Actor) {
  return {
    duty: (await store.findDuty(tx, actor)) ?? null,
    colleagues: await caseworkers(tx, actor),
  }
}

export async function setDuty(tx: Tx, actor: Actor, duty: z.output<typeof Duty>) {
  if (duty.accountId === duty.deputyId)
    throw new Refusal('deputy-is-the-same', 409, { field: 'deputyId' })
  const known = new Set((await caseworkers(tx, actor)).map(({ accountId }) => accountId))
  for (const field of ['accountId', 'deputyId'] as const)
    if (!known.has(duty[field])) throw new Refusal('no-such-colleague', 409, { field })

  const row = { ...duty, institutionId: actor.institutionId as InstitutionId }
  const changed =
    duty.version === 0
      ? await store.firstDuty(tx, { ...row, version: 1 })
      : await store.changeDuty(tx, row)
  if (!changed) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'casework.set-duty', { kind: 'institution', id: row.institutionId })
  return changed
}

async function caseworkers(tx: Tx, actor: Actor) {
  const { colleagues } = await listColleagues(tx, actor)
  return colleagues.filter(({ role }) => role === 'social-worker' || role === 'lead')
}
