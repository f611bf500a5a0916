import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import {
  askForPaper,
  listVolunteers,
  openVolunteer,
  readOwnFile,
  revealVolunteer,
} from './files.ts'
import { checkList, fetchListSheet, importList } from './importing.ts'
import * as records from './records.ts'
import { applyAsVolunteer, openRecruitment, readRecruitment, setRecruitment } from './recruiting.ts'
import { amendVolunteer, stepVolunteer, tieAccount } from './steps.ts'

export { fillVolunteersOfHouse } from './city.ts'
export { fillVolunteers } from './demo.ts'
export { type ExportedFile, identityOf, listForExport } from './exporting.ts'
export { getOwnVolunteer } from './files.ts'
export { type Stood, standingOf } from './standing.ts'
export { namesOf } from './volunteers.store.ts'

export const routes = [
  route(contract.readRecruitment, readRecruitment),
  route(contract.applyAsVolunteer, applyAsVolunteer),
  route(contract.openRecruitment, openRecruitment),
  route(contract.setRecruitment, setRecruitment),
  route(contract.fetchListSheet, fetchListSheet),
  route(contract.checkList, checkList),
  route(contract.importList, importList),
  route(contract.listVolunteers, listVolunteers),
  route(contract.openVolunteer, openVolunteer),
  route(contract.revealVolunteer, revealVolunteer),
  route(contract.amendVolunteer, amendVolunteer),
  route(contract.stepVolunteer, stepVolunteer),
  route(contract.tieAccount, tieAccount),
  route(contract.signAgreement, records.signAgreement),
  route(contract.passTraining, records.passTraining),
  route(contract.coverVolunteer, records.coverVolunteer),
  route(contract.commendVolunteer, records.commendVolunteer),
  route(contract.listCourses, records.listCourses),
  route(contract.addCourse, records.addCourse),
  route(contract.readOwnFile, readOwnFile),
  route(contract.askForPaper, askForPaper),
]
