import type { z } from 'zod'
import { maskIdentityNumber } from '#people/model/mask.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { toPolicy } from './cover.ts'
import { readFacts } from './facts.store.ts'
import { findRelation } from './family.store.ts'
import { openIdentity } from './identity.ts'
import { getInsured } from './insured.store.ts'
import { findPolicyRow } from './policies.store.ts'
import { today } from './present.ts'

/** The confirmation of a policy that is paid for; of an offer there is none. */
export async function openCertificate(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId }: z.output<typeof contract.openCertificate.input>,
  deps: Deps,
) {
  const row = await findPolicyRow(tx, actor, insuredId, policyId)
  if (row?.state !== 'insured') throw noSuch('policy')
  const insured = await getInsured(tx, actor, insuredId).catch(() => {
    throw noSuch('policy')
  })
  const relation = row.payerId ? await findRelation(tx, insuredId, row.payerId) : undefined
  await record(tx, actor, 'enrolment.print', { kind: 'policy', id: policyId })
  const isOwn = row.payerId === insuredId
  return {
    ...toPolicy(row, await readFacts(tx, insuredId), today(deps)),
    ...{ name: insured.name, birthDate: insured.birthDate, eligibility: row.route },
    maskedNumber: maskIdentityNumber(openIdentity(deps, insuredId, insured.identity)),
    ...{ premium: Number(row.premium), insuredAt: row.insuredAt },
    payerName: isOwn ? insured.name : (relation?.payerName ?? null),
  }
}
