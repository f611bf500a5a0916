import { route } from '#platform/server/route.ts'
import * as batches from '../model/contract-batches.ts'
import * as projects from '../model/contract-projects.ts'
import * as running from '../model/contract-running.ts'
import { addBatch, changeBatch, listBatches, openBatch } from './batches.ts'
import { addFoundation, openCircle, setFoundationAccount, setReviewer } from './circle.ts'
import { judgeOutcome } from './outcomes.ts'
import { beginProject, listProjects, openProject, writeProject } from './projects.ts'
import { nameReviewers, scoreProject } from './reviews.ts'
import { bookPayment, proveMilestone, proveSpending, takeBackPayment } from './running.ts'
import { downloadProjects } from './sheet.ts'
import { decideProject, stepProject } from './steps.ts'

export { findMyFoundation, listFoundations } from './circle.ts'
export { fillCultivation } from './demo.ts'
export { fillCultivationOfCity } from './demo-city.ts'

export const routes = [
  route(batches.listBatches, listBatches),
  route(batches.addBatch, addBatch),
  route(batches.changeBatch, changeBatch),
  route(batches.openBatch, openBatch),
  route(batches.openCircle, openCircle),
  route(batches.addFoundation, addFoundation),
  route(batches.setFoundationAccount, setFoundationAccount),
  route(batches.setReviewer, setReviewer),
  route(projects.listProjects, listProjects),
  route(projects.downloadProjects, downloadProjects),
  route(projects.openProject, openProject),
  route(projects.beginProject, beginProject),
  route(projects.writeProject, writeProject),
  route(projects.stepProject, stepProject),
  route(projects.decideProject, decideProject),
  route(projects.judgeOutcome, judgeOutcome),
  route(projects.nameReviewers, nameReviewers),
  route(projects.scoreProject, scoreProject),
  route(running.proveMilestone, proveMilestone),
  route(running.bookPayment, bookPayment),
  route(running.proveSpending, proveSpending),
  route(running.takeBackPayment, takeBackPayment),
]
