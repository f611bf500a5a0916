import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as impact from '../model/contract-impact.ts'
import * as deciding from './deciding.ts'
import * as holdings from './holdings.ts'
import * as impacts from './impacts.ts'
import * as keeping from './keeping.ts'
import * as requests from './requests.ts'

export { fillRights } from './demo.ts'

export const routes: Route[] = [
  route(contract.listRightsRequests, requests.listRightsRequests),
  route(contract.recordRightsRequest, requests.recordRightsRequest),
  route(contract.openRightsRequest, requests.openRightsRequest),
  route(contract.establishStanding, deciding.establishStanding),
  route(contract.grantRightsRequest, deciding.grantRightsRequest),
  route(contract.refuseRightsRequest, deciding.refuseRightsRequest),
  route(contract.withdrawRightsRequest, deciding.withdrawRightsRequest),
  route(contract.liftRestriction, deciding.liftRestriction),
  route(contract.openHoldings, holdings.openHoldings),
  route(contract.makeCopy, holdings.makeCopy),
  route(contract.openKeeping, keeping.openKeeping),
  route(contract.enterTerm, keeping.enterTerm),
  route(impact.listImpacts, impacts.listImpacts),
  route(impact.openImpact, impacts.openImpact),
  route(impact.writeImpact, impacts.writeImpact),
  route(impact.amendImpact, impacts.amendImpact),
  route(impact.approveImpact, impacts.approveImpact),
  route(impact.beginNextImpact, impacts.beginNextImpact),
]
