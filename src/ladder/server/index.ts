import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { keepReckoning, listReckonings, openReckoning } from './reckonings.ts'

export { fillReckonings } from './demo.ts'
export { openReckoning } from './reckonings.ts'

export const routes = [
  route(contract.keepReckoning, keepReckoning),
  route(contract.listReckonings, listReckonings),
  route(contract.openReckoning, openReckoning),
]
