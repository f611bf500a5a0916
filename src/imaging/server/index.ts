import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as fund from '../model/fund/contract.ts'
import * as glass from '../model/glass.ts'
import * as share from '../model/share.ts'
import { beginEncounter, endEncounter, listEncounters } from './encounters.ts'
import { takeCharges } from './fund/check-fund.ts'
import { listSignals, openSignal, takeStep } from './fund/signals.ts'
import { findGlass, listGlass } from './glass/glass.ts'

import { listShares } from './share/shares.ts'

export { fillImaging } from './demo.ts'
export type { ImagingSettings } from './doors.ts'
export { fillFund } from './fund/demo.ts'
export { bindCode } from './own-code.ts'
export { demoFiles } from './phantoms.ts'
export { registerImaging } from './register.ts'

export const routes: Route[] = [
  route(contract.listEncounters, listEncounters),
  route(contract.beginEncounter, beginEncounter),
  route(contract.endEncounter, endEncounter),
  route(fund.listSignals, listSignals),
  route(fund.openSignal, openSignal),
  route(share.listShares, listShares),
  route(glass.findGlass, findGlass),
  route(glass.listGlass, listGlass),
  route(fund.takeStep, takeStep),
  route(fund.takeCharges, takeCharges),
]
