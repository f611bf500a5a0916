import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listCaseCrises, listOpenCrises, openCrisis, raiseCrisis } from './crisis-page.ts'
import { closeCrisis, confirmClosure, screenCrisis, takeCrisisStep } from './crisis-steps.ts'
import { handOver, noteAction, planSafety } from './help.ts'
import { answerFiling, declineReport, fileReport, writeReport } from './reports.ts'
import { listVisits, planVisit, readVisitPlace, takeVisitStep } from './visits.ts'

export { fillCrises } from './demo.ts'
export { type Sign, type Suspected, suspectCrisis } from './suspect.ts'

export const routes = [
  route(contract.raiseCrisis, raiseCrisis),
  route(contract.listCaseCrises, listCaseCrises),
  route(contract.listOpenCrises, listOpenCrises),
  route(contract.openCrisis, openCrisis),
  route(contract.takeCrisisStep, takeCrisisStep),
  route(contract.screenCrisis, screenCrisis),
  route(contract.noteAction, noteAction),
  route(contract.handOver, handOver),
  route(contract.planSafety, planSafety),
  route(contract.closeCrisis, closeCrisis),
  route(contract.confirmClosure, confirmClosure),
  route(contract.writeReport, writeReport),
  route(contract.fileReport, fileReport),
  route(contract.answerFiling, answerFiling),
  route(contract.declineReport, declineReport),
  route(contract.planVisit, planVisit),
  route(contract.listVisits, listVisits),
  route(contract.takeVisitStep, takeVisitStep),
  route(contract.readVisitPlace, readVisitPlace),
]
