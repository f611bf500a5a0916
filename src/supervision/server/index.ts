import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { addAbsence, dropAbsence } from './absences.ts'
import { offerCase, openCaseOffers, previewOffer, readCase, withdrawOffer } from './cases.ts'
import { readMine, readToday } from './days.ts'
import { readHouse, readRegister } from './figures.ts'
import { addSupervisor, amendSupervisor, inviteSupervisor, joinRegister } from './register.ts'
import { addRelation, changeRelation, listRelations } from './relations.ts'
import { moveSession, openSession, planSession } from './sessions.ts'
import { downloadHours } from './sheet.ts'
import { finishAction, stepSession } from './steps.ts'

export { fillSupervision } from './demo.ts'
export { fillSupervisionOfCity, type SupervisedCity } from './demo-city.ts'

export const routes = [
  route(contract.readRegister, readRegister),
  route(contract.addSupervisor, addSupervisor),
  route(contract.amendSupervisor, amendSupervisor),
  route(contract.inviteSupervisor, inviteSupervisor),
  route(contract.joinRegister, joinRegister),
  route(contract.listRelations, listRelations),
  route(contract.addRelation, addRelation),
  route(contract.changeRelation, changeRelation),
  route(contract.addAbsence, addAbsence),
  route(contract.dropAbsence, dropAbsence),
  route(contract.readToday, readToday),
  route(contract.readMine, readMine),
  route(contract.planSession, planSession),
  route(contract.openSession, openSession),
  route(contract.moveSession, moveSession),
  route(contract.stepSession, stepSession),
  route(contract.finishAction, finishAction),
  route(contract.openCaseOffers, openCaseOffers),
  route(contract.previewOffer, previewOffer),
  route(contract.offerCase, offerCase),
  route(contract.withdrawOffer, withdrawOffer),
  route(contract.readCase, readCase),
  route(contract.readHouse, readHouse),
  route(contract.downloadHours, downloadHours),
]
