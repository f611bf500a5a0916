import { actionWords as aidActions } from '#aid/web/index.tsx'
import { actionWords as assessmentActions } from '#assessments/web/index.tsx'
import { actionWords as casework } from '#casework/web/index.tsx'
import { actionWords as cityActions } from '#city/web/index.tsx'
import { actionWords as claimActions } from '#claims/web/index.tsx'
import { actionWords as communityActions } from '#community/web/index.tsx'
import { actionWords as conferenceActions } from '#conferences/web/index.tsx'
import { actionWords as coverageActions } from '#coverage/web/index.tsx'
import { actionWords as crises } from '#crises/web/index.tsx'
import { actionWords as cultivationActions } from '#cultivation/web/index.tsx'
import { actionWords as dischargeActions } from '#discharge/web/index.tsx'
import { actionWords as documentActions } from '#documents/web/index.tsx'
import { actionWords as enrolmentActions } from '#enrolment/web/index.tsx'
import { actionWords as entitlementActions } from '#entitlements/web/index.tsx'
import { actionWords as groupActions } from '#groups/web/index.tsx'
import { actionWords as imagingActions } from '#imaging/web/index.tsx'
import { actionWords as importActions } from '#imports/web/index.tsx'
import { actionWords as indicatorActions } from '#indicators/web/index.tsx'
import { actionWords as instrumentActions } from '#instruments/web/index.tsx'
import { actionWords as ladderActions } from '#ladder/web/index.tsx'
import { actionWords as mediationActions } from '#mediations/web/index.tsx'
import { actionWords as networkActions } from '#networks/web/index.tsx'
import { actionWords as people } from '#people/web/index.tsx'
import { actionWords as places } from '#places/web/index.tsx'
import { actionWords as planActions } from '#plans/web/index.tsx'
import { actionWords as readingActions } from '#readings/web/index.tsx'
import { actionWords as referralActions } from '#referrals/web/index.tsx'
import { actionWords as resourceActions } from '#resources/web/index.tsx'
import { actionWords as rightActions } from '#rights/web/index.tsx'
import { actionWords as shiftActions } from '#shifts/web/index.tsx'
import { actionWords as staffSupport } from '#staff-support/web/index.tsx'
import { actionWords as standardActions } from '#standards/web/index.tsx'
import { actionWords as stationingActions } from '#stationing/web/index.tsx'
import { actionWords as storyActions } from '#stories/web/index.tsx'
import { actionWords as supervisionActions } from '#supervision/web/index.tsx'
import { actionWords as volunteerActions } from '#volunteers/web/index.tsx'
import { actionWords as whatIfActions } from '#what-if/web/index.tsx'
import { actionWords as workforceActions } from '#workforce/web/index.tsx'

/** The names of the deeds of all slices; the log asks for them, long after the first picture. */
export const actions = {
  ...places,
  ...people,
  ...casework,
  ...crises,
  ...indicatorActions,
  ...instrumentActions,
  ...assessmentActions,
  ...networkActions,
  ...planActions,
  ...mediationActions,
  ...conferenceActions,
  ...dischargeActions,
  ...staffSupport,
  ...readingActions,
  ...documentActions,
  ...importActions,
  ...enrolmentActions,
  ...entitlementActions,
  ...imagingActions,
  ...claimActions,
  ...ladderActions,
  ...whatIfActions,
  ...resourceActions,
  ...referralActions,
  ...aidActions,
  ...volunteerActions,
  ...shiftActions,
  ...groupActions,
  ...communityActions,
  ...supervisionActions,
  ...workforceActions,
  ...coverageActions,
  ...cityActions,
  ...standardActions,
  ...storyActions,
  ...rightActions,
  ...cultivationActions,
  ...stationingActions,
}
