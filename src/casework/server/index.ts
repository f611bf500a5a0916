import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { acceptHelpRequest } from './accept.ts'
import { listCases, openCase } from './case-page.ts'
import { assessCase, beginClosing, takeStep } from './case-steps.ts'
import { amendContact, writeContact } from './contacts.ts'
import { readDuty, setDuty } from './duty.ts'
import { cancelFollowUp, finishFollowUp, listFollowUps, redateFollowUp } from './follow-ups.ts'
import { rateGoal, setGoal } from './goals.ts'
import { askFromPoster, hangPoster, listPosters, readPoster, takeDownPoster } from './posters.ts'
import {
  listQueue,
  openHelpRequest,
  registerHelpRequest,
  settleHelpRequest,
  triageHelpRequest,
} from './requests.ts'

export { type CaseBrief, getCaseBriefs } from './case-briefs.ts'
export { type CaseRow, getCase, lockCase } from './case-facts.ts'
export { type CaseFile, getCaseFile } from './case-file.ts'
export {
  listContactMoments,
  listFollowUps as listCaseFollowUps,
  listGoals,
} from './case-parts.store.ts'
export { findCase } from './cases.store.ts'
export { type CityCase, fillCasesOfHouse } from './city.ts'
export {
  type CaseOfPerson,
  listCasesOf,
  listContactsBetween,
  type ServedContact,
} from './clients.ts'
export { fillCases, fillWard } from './demo.ts'
export {
  holdCase,
  moveFollowUp,
  planFollowUps,
  raiseRisk,
  releaseCase,
  type Told,
  tellCase,
} from './guests.ts'
export { type CaseNews, listNews, listWaiting } from './news.ts'
export { askForSomebody } from './observing.ts'
export { type OldCase, takeOverOldCase } from './old-case.ts'
export { countNotesByGoal, listTeam } from './served.ts'
export { setNeeds } from './set-needs.ts'

export const routes = [
  route(contract.readPoster, readPoster),
  route(contract.askFromPoster, askFromPoster),
  route(contract.listPosters, listPosters),
  route(contract.hangPoster, hangPoster),
  route(contract.takeDownPoster, takeDownPoster),
  route(contract.registerHelpRequest, registerHelpRequest),
  route(contract.listQueue, listQueue),
  route(contract.openHelpRequest, openHelpRequest),
  route(contract.triageHelpRequest, triageHelpRequest),
  route(contract.settleHelpRequest, settleHelpRequest),
  route(contract.acceptHelpRequest, acceptHelpRequest),
  route(contract.readDuty, readDuty),
  route(contract.setDuty, setDuty),
  route(contract.listCases, listCases),
  route(contract.openCase, openCase),
  route(contract.assessCase, assessCase),
  route(contract.takeStep, takeStep),
  route(contract.beginClosing, beginClosing),
  route(contract.writeContact, writeContact),
  route(contract.amendContact, amendContact),
  route(contract.setGoal, setGoal),
  route(contract.rateGoal, rateGoal),
  route(contract.listFollowUps, listFollowUps),
  route(contract.finishFollowUp, finishFollowUp),
  route(contract.cancelFollowUp, cancelFollowUp),
  route(contract.redateFollowUp, redateFollowUp),
]
