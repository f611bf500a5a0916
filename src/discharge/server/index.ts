import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { beginPlan, openDischarge, writePlan } from './plans.ts'
import { moveDischarge, stepPlan } from './steps.ts'

export { fillDischarge } from './demo.ts'

export const routes = [
  route(contract.openDischarge, openDischarge),
  route(contract.beginPlan, beginPlan),
  route(contract.writePlan, writePlan),
  route(contract.stepPlan, stepPlan),
  route(contract.moveDischarge, moveDischarge),
]
