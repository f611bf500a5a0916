import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { routes as casework } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { routes as people } from '#people/server/index.ts'
import type { Registration } from '#people/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { NOTHING_KNOWN } from '#resources/model/eligibility.ts'
import { routes as resources } from '#resources/server/index.ts'
import { aResource } from '#resources/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'

type Prepared = z.input<typeof contract.prepareReferral.input>

/** A ward, a health centre whose partner has an account, a foundation that has none, and a case. */
export async function aNetwork(client: Partial<Registration> = {}) {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const centre = await anInstitution(db, { name: '和平里社区卫生服务中心' })
  const { id: institutionId } = centre
  const partner = anActor({ role: 'partner', institutionId, name: '蒋晓渔' })
  const patient = await aPatient(db, house.worker, client)
  const file = await aCase(db, house.worker, patient.id, { state: 'active' })
  const rule = {
    ...{ minimumAge: null, maximumAge: null, insurance: [], diagnosisGroups: [] },
    mostMonthlyIncome: null,
  }
  const open = { prose: '', rule }
  const published = { row: { published: true } }
  const care = await aResource(db, house.worker, {
    ...{ ...published, name: '上门护理', needs: ['care-burden'], eligibility: open },
    ...{ provider: { name: centre.name, about: '', institutionId }, documents: ['出院小结'] },
  })
  const grant = await aResource(db, house.worker, { ...published, contact: '项目部' })
  const deps = testDeps({ now: clock.now })
  const ask = aFrontDoor(db, [...people, ...casework, ...resources, ...routes], deps)
  const caseId = file.id
  return { db, owner, clock, ask, house, centre, partner, patient, file, caseId, care, grant }
}

type Network = Awaited<ReturnType<typeof aNetwork>>

/** What a worker types in. Without more words: the foundation is asked to assist an adult. */
export function aPreparation({ caseId, grant }: Network, given: Partial<Prepared> = {}): Prepared {
  return {
    ...{ caseId, resourceId: grant.id, previousId: null, intention: 'assist', urgency: 'day' },
    facts: { ...NOTHING_KNOWN, need: 'finance', age: 7 },
    to: { name: '', contact: '', institutionId: null },
    ...{ documents: ['诊断证明', '收入证明'], despite: '' },
    items: [
      { kind: 'name', text: '张小明' },
      { kind: 'situation', text: '押金还差三千，孩子在化疗。' },
    ],
    ...given,
  }
}

export const signed = { kind: 'signature', keptAt: '一号柜' } as const

/** Prepared, agreed to by the client, and sent. */
export async function aSentReferral(network: Network, given: Partial<Prepared> = {}) {
  const { ask, house, caseId, patient } = network
  const preparation = aPreparation(network, given)
  const prepared = await ask(house.worker, contract.prepareReferral, preparation)
  const sent = await ask(house.worker, contract.sendReferral, {
    ...{ caseId, referralId: prepared.id, digest: prepared.digest, version: prepared.version },
    consent: { givenBy: patient.id, evidence: signed, separate: true },
  })
  return { prepared, sent, which: { caseId, referralId: prepared.id }, secret: `${sent.secret}` }
}

/** What the browser of somebody without an account keeps. */
export function aKey() {
  return randomBytes(32).toString('base64url')
}
