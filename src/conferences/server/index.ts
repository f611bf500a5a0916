import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import {
  cancelConference,
  changeConference,
  holdConference,
  listConferences,
  planConference,
} from './conferences.ts'
import { amendConference, finishDecision, recordConference } from './minutes.ts'

export { fillConferences } from './demo.ts'

export const routes = [
  route(contract.listConferences, listConferences),
  route(contract.planConference, planConference),
  route(contract.changeConference, changeConference),
  route(contract.holdConference, holdConference),
  route(contract.recordConference, recordConference),
  route(contract.cancelConference, cancelConference),
  route(contract.amendConference, amendConference),
  route(contract.finishDecision, finishDecision),
]
