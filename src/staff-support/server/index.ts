import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { askForTalk, readCarePoster, registerTalk } from './asking.ts'
import * as house from './house.ts'
import { lockTalk, offerTalk, stepTalk, writeSession } from './steps.ts'
import { listTalks, openTalk } from './talks.ts'

export { askForTalk } from './asking.ts'
export { fillCareHouse, fillTalks } from './demo.ts'

export const routes = [
  route(contract.readCarePoster, readCarePoster),
  route(contract.askForTalk, askForTalk),
  route(contract.findCareWay, house.findCareWay),
  route(contract.openHouse, house.openHouse),
  route(contract.nameCounsellor, house.nameCounsellor),
  route(contract.endCounsellor, house.endCounsellor),
  route(contract.hangCarePoster, house.hangCarePoster),
  route(contract.readCounts, house.readCounts),
  route(contract.listTalks, listTalks),
  route(contract.registerTalk, registerTalk),
  route(contract.openTalk, openTalk),
  route(contract.stepTalk, stepTalk),
  route(contract.writeSession, writeSession),
  route(contract.offerTalk, offerTalk),
  route(contract.lockTalk, lockTalk),
]
