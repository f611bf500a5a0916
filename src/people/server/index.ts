import { type Route, route } from '#platform/server/route.ts'
import * as records from '../model/contract.ts'
import * as approvals from '../model/contract-access.ts'
import * as relations from '../model/contract-ties.ts'
import * as access from './access.ts'
import * as consents from './consents.ts'
import * as people from './people.ts'
import * as registering from './registering.ts'
import * as ties from './ties.ts'

export { getPersonCards } from './cards.ts'
export { type CityPatient, fillPatientsOfHouse } from './city.ts'
export { giveConsent, listConsents } from './consents.ts'
export { fillPeople } from './demo.ts'
export { approveCareTeamAccess, endCareTeamAccess, requestCareTeamAccess } from './granting.ts'
export { listKnownAround } from './known-around.ts'
export { findConsentFor, findLiveConsent, findParty } from './live-consent.ts'
export { getPerson } from './people.ts'
export { findDuplicatesOfMany, type Newcomer, registerPerson } from './registering.ts'
export { restrictPerson, unrestrictPerson } from './restricting.ts'
export { listTies } from './ties.ts'

export const routes: Route[] = [
  route(records.searchPeople, people.searchPeople),
  route(records.findDuplicates, registering.findDuplicates),
  route(records.registerPerson, registering.registerPerson),
  route(records.openPerson, people.openPerson),
  route(records.amendPerson, registering.amendPerson),
  route(records.revealField, people.revealField),
  route(relations.listTies, ties.listTies),
  route(relations.addTie, ties.addTie),
  route(relations.endTie, ties.endTie),
  route(relations.listConsents, consents.listConsents),
  route(relations.giveConsent, consents.giveConsent),
  route(relations.withdrawConsent, consents.withdrawConsent),
  route(approvals.askAccess, access.askAccess),
  route(approvals.listAccessRequests, access.listAccessRequests),
  route(approvals.approveAccess, access.approveAccess),
  route(approvals.refuseAccess, access.refuseAccess),
]
