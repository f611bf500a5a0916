import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { createGroup, listGroups, openGroup, writeGroup } from './groups.ts'
import { addMember, agreeMember, leaveGroup, measureMember, setOutcome } from './members.ts'
import { openMember, writeMemberNote } from './notes.ts'
import {
  cancelSession,
  markPresence,
  planSession,
  recordSession,
  replanSession,
} from './sessions.ts'
import { stepGroup } from './steps.ts'

export { checkAgreement, getOpenCard, listGuardians } from './agreement.ts'
export { fillGroupsOfHouse } from './city.ts'
export { fillGroup } from './demo.ts'
export { listSessionsBetween, type ServedSession } from './served.ts'

export const routes = [
  route(contract.listGroups, listGroups),
  route(contract.openGroup, openGroup),
  route(contract.createGroup, createGroup),
  route(contract.writeGroup, writeGroup),
  route(contract.stepGroup, stepGroup),
  route(contract.addMember, addMember),
  route(contract.openMember, openMember),
  route(contract.agreeMember, agreeMember),
  route(contract.leaveGroup, leaveGroup),
  route(contract.setOutcome, setOutcome),
  route(contract.measureMember, measureMember),
  route(contract.writeMemberNote, writeMemberNote),
  route(contract.planSession, planSession),
  route(contract.replanSession, replanSession),
  route(contract.markPresence, markPresence),
  route(contract.recordSession, recordSession),
  route(contract.cancelSession, cancelSession),
]
