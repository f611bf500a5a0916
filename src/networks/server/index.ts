import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listVersions, readNetwork } from './reading.ts'
import { beginNetwork, drawNetwork } from './writing.ts'

export { fillNetwork } from './demo.ts'
export { supportOf } from './reading.ts'

export const routes = [
  route(contract.readNetwork, readNetwork),
  route(contract.beginNetwork, beginNetwork),
  route(contract.drawNetwork, drawNetwork),
  route(contract.listVersions, listVersions),
]
