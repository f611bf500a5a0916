import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { openCover } from '../model/contract-case.ts'
import * as desk from '../model/contract-desk.ts'
import * as lists from '../model/contract-import.ts'
import * as ties from '../model/contract-tie.ts'
import { askBalance } from './balance.ts'
import { openCertificate } from './certificate.ts'
import { openCover as openCoverOfCase } from './cover-of-person.ts'
import * as atDesk from './desk.ts'
import { addFamily, answerRelation, registerSelf } from './family.ts'
import * as importing from './import/imports.ts'
import { openMine } from './mine.ts'
import { consent, dropOffer, quote } from './offers.ts'
import { pay } from './paying.ts'
import { refund } from './refunds.ts'
import * as tying from './ties.ts'

export { findPolicy, recordPaidYear } from './cover.ts'
export { coverOfPerson } from './cover-of-person.ts'
export { fillEnrolment } from './demo.ts'
export { forgetOldLists } from './import/imports.ts'
export { getInsured, type InsuredRow, lockInsured } from './insured.store.ts'
export { startCover } from './start-cover.ts'

export const routes: Route[] = [
  route(contract.openMine, openMine),
  route(contract.registerSelf, registerSelf),
  route(contract.addFamily, addFamily),
  route(contract.answerRelation, answerRelation),
  route(contract.quote, quote),
  route(contract.consent, consent),
  route(contract.askBalance, askBalance),
  route(contract.pay, pay),
  route(contract.dropOffer, dropOffer),
  route(contract.refund, refund),
  route(contract.openCertificate, openCertificate),
  route(desk.searchInsured, atDesk.searchInsured),
  route(desk.listWaiting, atDesk.listWaiting),
  route(desk.openInsured, atDesk.openInsured),
  route(desk.decideEvidence, atDesk.decideEvidence),
  route(desk.settlePayment, atDesk.settlePayment),
  route(desk.answerBalance, atDesk.answerBalance),
  route(ties.askToTie, tying.askToTie),
  route(ties.withdrawTie, tying.withdrawTie),
  route(ties.tieAccount, tying.tieAccount),
  route(ties.declineTie, tying.declineTie),
  route(ties.undoTie, tying.undoTie),
  route(openCover, openCoverOfCase),
  route(lists.beginImport, importing.beginImport),
  route(lists.listImports, importing.listImports),
  route(lists.openImport, importing.openImport),
  route(lists.checkImport, importing.checkImport),
  route(lists.confirmImport, importing.confirmImport),
  route(lists.listFaults, importing.listFaults),
  route(lists.dropImport, importing.dropImport),
]
