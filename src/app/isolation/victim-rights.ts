import * as people from '#people/model/contract.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { addMinutes, Day, toInstant } from '#platform/model/time.ts'
import * as rights from '#rights/model/contract.ts'
import * as impacts from '#rights/model/contract-impact.ts'
import type { ImpactContent } from '#rights/model/impact.ts'
import type { NewRequest, Right } from '#rights/model/request.ts'
import type { Maker } from './world.ts'

/** Requests in each state, a record that is only kept, a term, and assessments on their way. */
export async function fillRights(maker: Maker, worker: Actor, lead: Actor, personId: PersonId) {
  const { door, mark } = maker
  const from = Day.parse('2026-01-01')
  await door.ask(lead, rights.enterTerm, { years: 10, source: `规定${mark}`, from })
  const record = (right: Right, whose = personId) =>
    door.ask(worker, rights.recordRightsRequest, aRequest(mark, whose, right))
  const establish = async (right: Right, whose = personId) => {
    const { id: rightsRequestId, version } = await record(right, whose)
    const seen = { papers: ['identity-card' as const], arrangedOtherwise: false }
    return door.ask(worker, rights.establishStanding, { rightsRequestId, version, ...seen })
  }

  const { id: leaving } = await door.ask(worker, people.registerPerson, {
    ...{ name: `走了${mark}`, formerName: null, sex: 'male', birthDate: '1970-05-01' },
    ...{ birthPrecision: 'day', declaredAdult: false, phones: [], languages: [] },
    ...{ accessNeeds: [], deceasedOn: null, identityNumber: null, confirmedDifferentFrom: [] },
  })
  const erase = await establish('delete', leaving)
  const done = `已改为只保存${mark}`
  const kept = { rightsRequestId: erase.id, version: erase.version, done }
  await door.ask(lead, rights.grantRightsRequest, kept)
  const copied = await establish('copy')
  await door.ask(lead, rights.makeCopy, { rightsRequestId: copied.id, leftOut: [] })
  await establish('correct')
  await record('complete')

  const text = `评估${mark}`
  const content: ImpactContent = {
    ...{ title: text, deed: 'referrals', occasion: 'provided', purpose: text, manner: text },
    ...{ dataKinds: text, lawful: text, effects: text, measures: text },
    conclusion: 'with-measures',
  }
  await door.ask(worker, impacts.writeImpact, content)
  const { id: impactId, version } = await door.ask(worker, impacts.writeImpact, content)
  await door.ask(lead, impacts.approveImpact, { impactId, version })
}

function aRequest(mark: string, personId: PersonId, right: Right): NewRequest {
  const receivedAt = addMinutes(toInstant(new Date()), -60)
  return {
    ...{ personId, right, about: `要什么${mark}`, channel: 'counter', receivedAt },
    ...{ asker: 'self', askerName: '', askerId: null, relation: null, interest: '' },
  }
}
