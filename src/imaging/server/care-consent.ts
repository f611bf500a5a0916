import * as hub from '#imaging-hub/model/contract.ts'
import type { Provision } from '#imaging-hub/model/provision.ts'
import type { CallHub } from '#imaging-node/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Asked } from './asked.ts'

/** The word of a patient that lets social workers know of exams. */
export async function findCareConsent(ask: CallHub, actor: Actor, { person }: Asked) {
  const { consents } = await ask(hub.listConsents, { person, practitioner: patient(actor) })
  return consents.find(({ withdrawnAt, provisions }) => !withdrawnAt && provisions.some(isForCare))
}

/** The same wish again changes nothing. */
export async function setCare(
  { ask, now }: { ask: CallHub; now: () => Instant },
  actor: Actor,
  asked: Asked,
  allowed: boolean,
) {
  const known = await findCareConsent(ask, actor, asked)
  const whose = { person: asked.person, practitioner: patient(actor) }
  if (known && !allowed) await ask(hub.withdrawConsent, { ...whose, consent: known.id })
  if (known || !allowed) return
  const provision = {
    ...{ decision: 'permit' as const, purposes: ['CAREMGT' as const] },
    from: dayInBeijing(now()),
  }
  await ask(hub.keepConsent, { ...whose, consent: null, provisions: [provision] })
}

function patient({ accountId }: Actor) {
  return { id: accountId, role: 'patient' as const }
}

function isForCare({ decision, purposes }: Provision) {
  return decision === 'permit' && purposes.length === 1 && purposes[0] === 'CAREMGT'
}
