import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listDefinitions, listFigures, openFigure } from './pages.ts'
import * as periods from './periods.ts'
import { openSubmission } from './present-submission.ts'
import { downloadFigure } from './sheet.ts'
import { lockPeriod, stepSubmission } from './submissions.ts'

export { indicatorJobs, refreshCurrent } from './chores.ts'
export { fillIndicators } from './demo.ts'
export { askForRefresh } from './periods.ts'
export { readFigures, readRefreshed } from './read-figures.ts'
export { refreshFacts } from './refreshing.ts'

export const routes = [
  route(contract.listDefinitions, listDefinitions),
  route(contract.listFigures, listFigures),
  route(contract.openFigure, openFigure),
  route(contract.downloadFigure, downloadFigure),
  route(contract.refresh, periods.askForRefresh),
  route(contract.listReportPeriods, periods.listReportPeriods),
  route(contract.openReportPeriod, periods.openReportPeriod),
  route(contract.openQueue, periods.openQueue),
  route(contract.lockPeriod, lockPeriod),
  route(contract.openSubmission, openSubmission),
  route(contract.stepSubmission, stepSubmission),
]
