import { DEMO_REGION, identityCheckDigit } from '#people/model/chinese-identity-number.ts'
import * as people from '#people/model/contract.ts'
import * as approvals from '#people/model/contract-access.ts'
import * as relations from '#people/model/contract-ties.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

const nothing = {
  formerName: null,
  birthPrecision: 'day' as const,
  declaredAdult: false,
  phones: [],
  languages: [],
  accessNeeds: [],
  deceasedOn: null,
  identityNumber: null,
  confirmedDifferentFrom: [],
}

/** A mother and two children, one of them not tied yet, a consent, and a request to see a record. */
export async function fillPeople({ door, mark, digits }: Maker, worker: Actor, lead: Actor) {
  const phone = `13900001${digits}`
  const body = `${DEMO_REGION}19800501${digits}`
  const identityNumber = body + identityCheckDigit(body)
  const { id: adultId } = await door.ask(worker, people.registerPerson, {
    ...nothing,
    name: `病人${mark}`,
    formerName: `曾名${mark}`,
    sex: 'female',
    birthDate: '1980-05-01',
    languages: [`话${mark}`],
    phones: [phone],
    identityNumber,
  })
  const aChild = async (name: string) => {
    const facts = {
      ...nothing,
      name: `${name}${mark}`,
      sex: 'male' as const,
      birthDate: '2019-06-01',
    }
    return (await door.ask(worker, people.registerPerson, facts)).id
  }
  await aChild('弟弟')
  const childId = await aChild('孩子')
  await door.ask(worker, relations.addTie, {
    personId: childId,
    otherId: adultId,
    kind: 'mother',
    guardian: true,
    livesWith: true,
  })
  await door.ask(worker, relations.giveConsent, {
    personId: adultId,
    givenBy: adultId,
    purpose: 'service',
    recipients: [{ kind: 'own-institution', institutionId: null, name: '', contact: '' }],
    dataClasses: ['operational', 'shared'],
    from: null,
    until: null,
    separate: true,
    evidence: { kind: 'verbal', witness: `见证人${mark}` },
    notice: '2026-01',
    limitsTold: true,
  })
  await door.ask(lead, approvals.askAccess, {
    personId: childId,
    purpose: 'supervision',
    reason: `督导需要了解${mark}`,
    days: 7,
  })
  return { adultId, sealed: [phone, identityNumber] }
}
