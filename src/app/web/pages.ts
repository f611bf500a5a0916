import { pages as access } from '#access/web/index.tsx'
import { pages as aid } from '#aid/web/index.tsx'
import { pages as assessments } from '#assessments/web/index.tsx'
import { pages as casework } from '#casework/web/index.tsx'
import { pages as city } from '#city/web/index.tsx'
import { pages as claims } from '#claims/web/index.tsx'
import { pages as community } from '#community/web/index.tsx'
import { pages as conferences } from '#conferences/web/index.tsx'
import { pages as coverage } from '#coverage/web/index.tsx'
import { pages as crises } from '#crises/web/index.tsx'
import { pages as cultivation } from '#cultivation/web/index.tsx'
import { pages as discharge } from '#discharge/web/index.tsx'
import { pages as documents } from '#documents/web/index.tsx'
import { pages as enrolment } from '#enrolment/web/index.tsx'
import { pages as entitlements } from '#entitlements/web/index.tsx'
import { pages as groups } from '#groups/web/index.tsx'
import { pages as imaging } from '#imaging/web/index.tsx'
import { pages as imports } from '#imports/web/index.tsx'
import { pages as indicators } from '#indicators/web/index.tsx'
import { pages as instruments } from '#instruments/web/index.tsx'
import { pages as ladder } from '#ladder/web/index.tsx'
import { pages as mediations } from '#mediations/web/index.tsx'
import { pages as networks } from '#networks/web/index.tsx'
import { pages as offline } from '#offline/web/index.tsx'
import { pages as people } from '#people/web/index.tsx'
import { pages as places } from '#places/web/index.tsx'
import { pages as plans } from '#plans/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pages as readings } from '#readings/web/index.tsx'
import { pages as referrals } from '#referrals/web/index.tsx'
import { pages as resources } from '#resources/web/index.tsx'
import { pages as rights } from '#rights/web/index.tsx'
import { pages as shifts } from '#shifts/web/index.tsx'
import { pages as staffSupport } from '#staff-support/web/index.tsx'
import { pages as standards } from '#standards/web/index.tsx'
import { pages as stationing } from '#stationing/web/index.tsx'
import { pages as stories } from '#stories/web/index.tsx'
import { pages as supervision } from '#supervision/web/index.tsx'
import { pages as volunteers } from '#volunteers/web/index.tsx'
import { pages as whatIf } from '#what-if/web/index.tsx'
import { pages as workforce } from '#workforce/web/index.tsx'

/** The pages of all slices. */
export const pages: readonly Page[] = [
  ...access,
  ...places,
  ...people,
  ...casework,
  ...crises,
  ...instruments,
  ...offline,
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
  ...imaging,
  ...aid,
  ...volunteers,
  ...shifts,
  ...groups,
  ...community,
  ...supervision,
  ...workforce,
  ...coverage,
  ...indicators,
  ...city,
  ...standards,
  ...stories,
  ...rights,
  ...cultivation,
  ...stationing,
]
