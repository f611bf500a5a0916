import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as ours from './case-referrals.ts'
import { listReferrals, readFigures } from './house.ts'
import { openLink, readLink, stepLink } from './links.ts'
import { prepareReferral } from './prepare.ts'
import { listReceived, openReceived, stepReceived } from './received.ts'
import { renewLink, sendReferral } from './send.ts'
import { stepReferral } from './steps.ts'

export { fillReferralsOfHouse } from './city.ts'
export { fillReferrals } from './demo.ts'

export const routes: Route[] = [
  route(contract.listCaseReferrals, ours.listCaseReferrals),
  route(contract.matchForCase, ours.matchForCase),
  route(contract.checkReferral, ours.checkReferral),
  route(contract.prepareReferral, prepareReferral),
  route(contract.openReferral, ours.openReferral),
  route(contract.sendReferral, sendReferral),
  route(contract.stepReferral, stepReferral),
  route(contract.renewLink, renewLink),
  route(contract.listReferrals, listReferrals),
  route(contract.readFigures, readFigures),
  route(contract.listReceived, listReceived),
  route(contract.openReceived, openReceived),
  route(contract.stepReceived, stepReceived),
  route(contract.openLink, openLink),
  route(contract.readLink, readLink),
  route(contract.stepLink, stepLink),
]
