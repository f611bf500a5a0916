import { routes as access } from '#access/server/index.ts'
import { routes as aid } from '#aid/server/index.ts'
import { routes as assessments } from '#assessments/server/index.ts'
import { routes as casework } from '#casework/server/index.ts'
import { routes as city } from '#city/server/index.ts'
import { routes as claims } from '#claims/server/index.ts'
import { routes as community } from '#community/server/index.ts'
import { routes as conferences } from '#conferences/server/index.ts'
import { routes as coverage } from '#coverage/server/index.ts'
import { routes as crises } from '#crises/server/index.ts'
import { routes as cultivation } from '#cultivation/server/index.ts'
import { routes as discharge } from '#discharge/server/index.ts'
import { routes as documents } from '#documents/server/index.ts'
import { routes as drafts } from '#drafts/server/index.ts'
import { routes as enrolment } from '#enrolment/server/index.ts'
import { routes as entitlements } from '#entitlements/server/index.ts'
import { routes as groups } from '#groups/server/index.ts'
import { routes as imaging } from '#imaging/server/index.ts'
import { routes as imports } from '#imports/server/index.ts'
import { routes as indicators } from '#indicators/server/index.ts'
import { routes as instruments } from '#instruments/server/index.ts'
import { routes as ladder } from '#ladder/server/index.ts'
import { routes as mediations } from '#mediations/server/index.ts'
import { routes as networks } from '#networks/server/index.ts'
import { routes as people } from '#people/server/index.ts'
import { routes as places } from '#places/server/index.ts'
import { routes as plans } from '#plans/server/index.ts'
import type { Route } from '#platform/server/route.ts'
import { routes as readings } from '#readings/server/index.ts'
import { routes as referrals } from '#referrals/server/index.ts'
import { routes as resources } from '#resources/server/index.ts'
import { routes as rights } from '#rights/server/index.ts'
import { routes as shifts } from '#shifts/server/index.ts'
import { routes as staffSupport } from '#staff-support/server/index.ts'
import { routes as standards } from '#standards/server/index.ts'
import { routes as stationing } from '#stationing/server/index.ts'
import { routes as stories } from '#stories/server/index.ts'
import { routes as supervision } from '#supervision/server/index.ts'
import { routes as volunteers } from '#volunteers/server/index.ts'
import { routes as whatIf } from '#what-if/server/index.ts'
import { routes as workforce } from '#workforce/server/index.ts'

/** What all slices bring, from the ground up. */
export const routes: readonly Route[] = [
  ...access,
  ...drafts,
  ...places,
  ...people,
  ...casework,
  ...crises,
  ...instruments,
  ...assessments,
  ...networks,
  ...plans,
  ...mediations,
  ...conferences,
  ...discharge,
  ...staffSupport,
  ...readings,
  ...documents,
  ...imports,
  ...enrolment,
  ...entitlements,
  ...claims,
  ...ladder,
  ...whatIf,
  ...resources,
  ...referrals,
  ...volunteers,
  ...shifts,
  ...imaging,
  ...aid,
  ...groups,
  ...community,
  ...workforce,
  ...coverage,
  ...supervision,
  ...indicators,
  ...city,
  ...standards,
  ...stories,
  ...rights,
  ...cultivation,
  ...stationing,
]
