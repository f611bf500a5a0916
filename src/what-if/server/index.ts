import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { downloadComparison, keepRun, listComparisons, openComparison } from './comparisons.ts'
import { addDraft, changeDraft, listDrafts, listDraftVersions, withdrawDraft } from './drafts.ts'
import { cancelRun, openRun, startRun } from './runs.ts'

export { fillDrafts } from './demo.ts'

export const routes = [
  route(contract.startRun, startRun),
  route(contract.openRun, openRun),
  route(contract.cancelRun, cancelRun),
  route(contract.keepRun, keepRun),
  route(contract.listComparisons, listComparisons),
  route(contract.openComparison, openComparison),
  route(contract.downloadComparison, downloadComparison),
  route(contract.listDrafts, listDrafts),
  route(contract.listDraftVersions, listDraftVersions),
  route(contract.addDraft, addDraft),
  route(contract.changeDraft, changeDraft),
  route(contract.withdrawDraft, withdrawDraft),
]
