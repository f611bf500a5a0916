import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listMyTasks } from './my-tasks.ts'
import { openPlan, readPlanBrief } from './plan-page.ts'
import { agreePlan, beginPlan, endPlan, filePlanSheet, writePlan } from './plans.ts'
import { addTask, changeTask, handOverTask, takeTaskStep } from './tasks.ts'

export { fillPlans } from './demo.ts'
export { listPlanWorries } from './plan-page.ts'
export { type Given, giveTask } from './tasks.ts'

export const routes = [
  route(contract.openPlan, openPlan),
  route(contract.readPlanBrief, readPlanBrief),
  route(contract.beginPlan, beginPlan),
  route(contract.writePlan, writePlan),
  route(contract.agreePlan, agreePlan),
  route(contract.filePlanSheet, filePlanSheet),
  route(contract.endPlan, endPlan),
  route(contract.addTask, addTask),
  route(contract.changeTask, changeTask),
  route(contract.takeTaskStep, takeTaskStep),
  route(contract.handOverTask, handOverTask),
  route(contract.listMyTasks, listMyTasks),
]
