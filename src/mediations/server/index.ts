import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listMediations } from './record.ts'
import { amendIncident, endMediation, openMediation, secureScene, sendSomebody } from './steps.ts'
import { confirmMessage, followUpMediation, hearSide, meetBothSides, wordMessage } from './talks.ts'

export { fillMediation } from './demo.ts'

export const routes = [
  route(contract.listMediations, listMediations),
  route(contract.openMediation, openMediation),
  route(contract.amendIncident, amendIncident),
  route(contract.sendSomebody, sendSomebody),
  route(contract.secureScene, secureScene),
  route(contract.hearSide, hearSide),
  route(contract.meetBothSides, meetBothSides),
  route(contract.wordMessage, wordMessage),
  route(contract.confirmMessage, confirmMessage),
  route(contract.endMediation, endMediation),
  route(contract.followUpMediation, followUpMediation),
]
