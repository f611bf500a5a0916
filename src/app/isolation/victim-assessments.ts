import * as assessments from '#assessments/model/contract.ts'
import type { ContactId } from '#casework/model/contact.ts'
import * as casework from '#casework/model/contract.ts'
import * as networks from '#networks/model/contract.ts'
import { CLIENT, type Network, type NetworkId } from '#networks/model/network.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/** A full assessment with an amendment, and a network with two versions, on a running case. */
export async function fillAssessments(maker: Maker, worker: Actor) {
  const { door, mark } = maker
  const { rows } = await door.ask(worker, casework.listCases, { state: 'active' })
  const caseId = rows[0]?.id
  if (!caseId) throw new Error('The victim has no running case')
  const { version, river } = await door.ask(worker, casework.openCase, { caseId })
  const contactIds = river.flatMap((one): ContactId[] =>
    one.kind === 'contact' ? [one.contact.id] : [],
  )
  const domain = { domain: 'finance', score: 3, contactIds } as const
  const { id: assessmentId } = await door.ask(worker, assessments.finaliseAssessment, {
    caseId,
    version,
    domains: [{ ...domain, reason: `欠费${mark}`, strength: `有医保${mark}` }],
    riskLevel: 'yellow',
    formulation: `总的看法${mark}`,
    clientView: `自己说${mark}`,
  })
  await door.ask(worker, assessments.amendAssessment, {
    ...{ caseId, assessmentId, reason: `补正${mark}`, text: `更正${mark}` },
  })

  const network = aNetwork(mark)
  const begun = await door.ask(worker, networks.beginNetwork, { caseId, network })
  await door.ask(worker, networks.drawNetwork, {
    ...{ caseId, networkId: begun.networkId as NetworkId, version: begun.version },
    network: { ...network, cares: [{ from: 'm1', to: CLIENT }] },
  })
}

function aNetwork(mark: string): Network {
  const mother = { key: 'm1', called: `母亲${mark}`, sex: 'female', birthYear: null } as const
  const school = { key: 'e1', kind: 'organisation', called: `学校${mark}`, strength: 2 } as const
  return {
    members: [{ ...mother, personId: null, deceased: false }],
    ties: [{ kind: 'parent-child', from: 'm1', to: CLIENT, quality: 'close', parted: false }],
    households: [[CLIENT, 'm1']],
    cares: [],
    ecoTies: [{ ...school, personId: null, direction: 'in', stressful: false }],
  }
}
