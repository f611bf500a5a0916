import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { openCaseRights, openMyRights, openRights } from './rights.ts'
import { correctUse, recordUse } from './uses.ts'

export { fillEntitlements } from './demo.ts'

export const routes = [
  route(contract.openMyRights, openMyRights),
  route(contract.openRights, openRights),
  route(contract.recordUse, recordUse),
  route(contract.correctUse, correctUse),
  route(contract.openCaseRights, openCaseRights),
]
