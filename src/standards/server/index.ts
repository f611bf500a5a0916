import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { beginAudit, listAudits, openAudit } from './audits.ts'
import * as editions from './editions.ts'
import * as steps from './steps.ts'

export { fillStandards } from './demo.ts'
export { fillStandardsOfCity } from './demo-city.ts'

export const routes = [
  route(contract.listEditions, editions.listEditions),
  route(contract.openEdition, editions.openEdition),
  route(contract.openWhy, editions.openWhy),
  route(contract.draftEdition, editions.draftEdition),
  route(contract.amendEdition, editions.amendEdition),
  route(contract.publishEdition, editions.publishEdition),
  route(contract.dropDraft, editions.dropDraft),
  route(contract.listAudits, listAudits),
  route(contract.beginAudit, beginAudit),
  route(contract.openAudit, openAudit),
  route(contract.answerClause, steps.answerClause),
  route(contract.addTask, steps.addTask),
  route(contract.dropTask, steps.dropTask),
  route(contract.settleTask, steps.settleTask),
  route(contract.finishAudit, steps.finishAudit),
]
