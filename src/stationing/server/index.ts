import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as running from '../model/contract-running.ts'
import { addBatch, changeBatch, listPosts, openPost, proposePost } from './posts.ts'
import { recordVisit, reportMonth, tellHiring } from './running.ts'
import { downloadPosts } from './sheet.ts'
import { confirmPost, stepPost } from './steps.ts'

export { fillStationing } from './demo.ts'
export { fillStationingOfCity } from './demo-city.ts'

export const routes = [
  route(contract.listPosts, listPosts),
  route(contract.downloadPosts, downloadPosts),
  route(contract.openPost, openPost),
  route(contract.addBatch, addBatch),
  route(contract.changeBatch, changeBatch),
  route(contract.proposePost, proposePost),
  route(running.confirmPost, confirmPost),
  route(running.stepPost, stepPost),
  route(running.reportMonth, reportMonth),
  route(running.recordVisit, recordVisit),
  route(running.tellHiring, tellHiring),
]
