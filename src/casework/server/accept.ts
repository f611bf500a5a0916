import type { z } from 'zod'
import { requestCareTeamAccess } from '#people/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CaseId } from '../model/case.ts'
import type { acceptHelpRequest as contract } from '../model/contract-requests.ts'
import { writeEvent } from './case-steps.ts'
import * as store from './cases.store.ts'
import { changeRequest } from './requests.store.ts'
import { getForStep } from './requests.ts'

/** The request becomes a case, and whoever accepts it becomes its owner. */
export async function acceptHelpRequest(
  tx: Tx,
  actor: Actor,
  { requestId, clientId, kind, serviceLine, version }: z.output<typeof contract.input>,
  deps: Deps,
) {
  const request = await getForStep(tx, actor, requestId, version, 'accept')
  await requestCareTeamAccess(tx, actor, clientId, deps)

  const institutionId = actor.institutionId as InstitutionId
  const [now, id] = [deps.now(), deps.newId() as CaseId]
  const number = await store.nextNumber(tx, institutionId, Number(dayInBeijing(now).slice(0, 4)))
  await store.addCase(tx, {
    id,
    institutionId,
    number,
    requestId,
    clientId,
    kind,
    serviceLine,
    ownerId: actor.accountId,
    riskLevel: 'unset',
    state: 'assessing',
    ward: request.ward,
    bed: request.bed,
    needs: '[]',
    legalBasis: '',
    openedAt: now,
    closedAt: null,
    pausedUntil: null,
    touchedAt: now,
    version: 1,
  })
  await writeEvent(tx, actor, { institutionId, id }, 'accept', '', deps)
  const settled = { state: 'accepted', ownerId: actor.accountId, settledAt: now } as const
  await changeRequest(tx, actor, requestId, settled)
  await record(tx, actor, 'casework.accept', { kind: 'case', id })
  return { caseId: id, number }
}
