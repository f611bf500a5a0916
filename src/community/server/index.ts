import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listActivities, openActivity, planActivity, replanActivity } from './activities.ts'
import { addEvidence, readEvidence } from './evidence.ts'
import {
  addFollowUp,
  finishFollowUp,
  openNewcomer,
  registerParticipant,
  removeParticipant,
} from './participants.ts'
import { downloadVolume } from './sheet.ts'
import { stepActivity } from './steps.ts'
import { openFigure, openVolume } from './volume.ts'

export { fillActivitiesOfHouse } from './city.ts'
export { fillActivities } from './demo.ts'

export const routes = [
  route(contract.listActivities, listActivities),
  route(contract.openActivity, openActivity),
  route(contract.planActivity, planActivity),
  route(contract.replanActivity, replanActivity),
  route(contract.stepActivity, stepActivity),
  route(contract.openNewcomer, openNewcomer),
  route(contract.registerParticipant, registerParticipant),
  route(contract.removeParticipant, removeParticipant),
  route(contract.addFollowUp, addFollowUp),
  route(contract.finishFollowUp, finishFollowUp),
  route(contract.addEvidence, addEvidence),
  route(contract.readEvidence, readEvidence),
  route(contract.openVolume, openVolume),
  route(contract.openFigure, openFigure),
  route(contract.downloadVolume, downloadVolume),
]
