import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { beginEncounter, endEncounter, listEncounters } from './encounters.ts'

export { fillImaging } from './demo.ts'
export { bindCode } from './own-code.ts'
export { demoFiles } from './phantoms.ts'
export { type ImagingSettings, registerImaging } from './register.ts'

export const routes: Route[] = [
  route(contract.listEncounters, listEncounters),
  route(contract.beginEncounter, beginEncounter),
  route(contract.endEncounter, endEncounter),
]
