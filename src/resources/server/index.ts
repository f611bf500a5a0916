import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as directory from './directory.ts'
import { exportResources, importResources } from './exchange.ts'

export { fillResources } from './demo.ts'
export { findShownResource, matchResources, recordOutcome } from './matching.ts'

export const routes: Route[] = [
  route(contract.searchResources, directory.searchResources),
  route(contract.openResource, directory.openResource),
  route(contract.enterResource, directory.enterResource),
  route(contract.amendResource, directory.amendResource),
  route(contract.verifyResource, directory.verifyResource),
  route(contract.publishResource, directory.publishResource),
  route(contract.countPlaces, directory.countPlaces),
  route(contract.exportResources, exportResources),
  route(contract.importResources, importResources),
]
