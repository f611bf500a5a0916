import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listAssessments, openAssessment } from './reading.ts'
import { amendAssessment, finaliseAssessment } from './writing.ts'

export { fillAssessments } from './demo.ts'

export const routes = [
  route(contract.listAssessments, listAssessments),
  route(contract.openAssessment, openAssessment),
  route(contract.finaliseAssessment, finaliseAssessment),
  route(contract.amendAssessment, amendAssessment),
]
