import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { attend, cancelShift, closeShift } from './attendance.ts'
import * as certificates from './certificates.ts'
import { checkIn, readShiftCode } from './check-in.ts'
import { debrief } from './debriefs.ts'
import { exportVolunteers } from './exporting.ts'
import { readFigureRows, readFigures } from './figures.ts'
import { claimHours, correctHours, decideHours, disputeHours, listHours } from './hours.ts'
import { observe } from './observing.ts'
import * as offer from './offer.ts'
import { readOwnHours } from './own-hours.ts'
import { listOwnShifts, readTaskCards } from './own-shifts.ts'
import { cancelSignUp, seekSubstitute, signUp, takeOver } from './sign-ups.ts'

export { fillServicesOfHouse } from './city.ts'
export { fillShifts } from './demo.ts'
export { shiftJobs } from './promotion.ts'

export const routes = [
  route(contract.listOpportunities, offer.listOpportunities),
  route(contract.addProgramme, offer.addProgramme),
  route(contract.addOpportunity, offer.addOpportunity),
  route(contract.addShifts, offer.addShifts),
  route(contract.listShifts, offer.listShifts),
  route(contract.openShift, offer.openShift),
  route(contract.addTask, offer.addTask),
  route(contract.readShiftCode, readShiftCode),
  route(contract.attend, attend),
  route(contract.closeShift, closeShift),
  route(contract.cancelShift, cancelShift),
  route(contract.listOwnShifts, listOwnShifts),
  route(contract.signUp, signUp),
  route(contract.cancelSignUp, cancelSignUp),
  route(contract.seekSubstitute, seekSubstitute),
  route(contract.takeOver, takeOver),
  route(contract.checkIn, checkIn),
  route(contract.readTaskCards, readTaskCards),
  route(contract.readOwnHours, readOwnHours),
  route(contract.claimHours, claimHours),
  route(contract.disputeHours, disputeHours),
  route(contract.requestCertificate, certificates.requestCertificate),
  route(contract.debrief, debrief),
  route(contract.observe, observe),
  route(contract.listHours, listHours),
  route(contract.decideHours, decideHours),
  route(contract.correctHours, correctHours),
  route(contract.listCertificates, certificates.listCertificates),
  route(contract.stepCertificate, certificates.stepCertificate),
  route(contract.openCertificate, certificates.openCertificate),
  route(contract.checkCertificate, certificates.checkCertificate),
  route(contract.exportVolunteers, exportVolunteers),
  route(contract.readFigures, readFigures),
  route(contract.readFigureRows, readFigureRows),
]
