import { randomBytes } from 'node:crypto'
import type { CaseId } from '#casework/model/case.ts'
import { listCases, openCase } from '#casework/model/contract.ts'
import { type Actor, NOBODY } from '#platform/model/actor.ts'
import * as referrals from '#referrals/model/contract.ts'
import { NOTHING_KNOWN } from '#resources/model/eligibility.ts'
import type { Maker } from './world.ts'

/** One that is only prepared, one to a partner with an account, one by a link that was opened. */
export async function fillReferrals(maker: Maker, worker: Actor, partner: Actor) {
  const { door, mark } = maker
  const { rows } = await door.ask(worker, listCases, { desk: 'open' })
  const file = rows.find(({ state }) => state === 'active' || state === 'assessing')
  if (!file) throw new Error('The victim has no open case')
  const { client } = await door.ask(worker, openCase, { caseId: file.id })
  const evidence = { kind: 'signature' as const, keptAt: `柜${mark}` }
  const consent = { givenBy: client.id, evidence, separate: true }

  await prepare(maker, worker, file.id, null)
  const inside = await prepare(maker, worker, file.id, partner.institutionId)
  await door.ask(worker, referrals.sendReferral, { ...inside, consent })
  const { referralId } = inside
  const said = { referralId, reason: null, note: `补${mark}`, version: 2 }
  await door.ask(partner, referrals.stepReceived, { ...said, step: 'return' })

  const outside = await prepare(maker, worker, file.id, null)
  const { secret } = await door.ask(worker, referrals.sendReferral, { ...outside, consent })
  const opener = { secret: `${secret}`, key: randomBytes(32).toString('base64url') }
  await door.ask(NOBODY, referrals.openLink, { ...opener, name: `收${mark}` })
  return [`姓名${mark}`, `困难${mark}`]
}

export async function prepare(
  { door, mark }: Maker,
  worker: Actor,
  caseId: CaseId,
  institutionId: Actor['institutionId'],
) {
  const { id, digest, version } = await door.ask(worker, referrals.prepareReferral, {
    ...{ caseId, resourceId: null, previousId: null, intention: 'assist', urgency: 'day' },
    to: { name: `接收方${mark}`, contact: `电话${mark}`, institutionId },
    facts: { ...NOTHING_KNOWN, need: 'finance' },
    ...{ documents: [`材料${mark}`], despite: `仍发${mark}` },
    items: [
      { kind: 'name', text: `姓名${mark}` },
      { kind: 'situation', text: `困难${mark}` },
    ],
  })
  return { caseId, referralId: id, digest, version }
}
