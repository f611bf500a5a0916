import type { ReactNode } from 'react'
import { ActionWords, PlaceChoices } from '#access/web/index.tsx'
import {
  actionWords as assessmentActions,
  caseGuest as assessments,
} from '#assessments/web/index.tsx'
import { type CaseGuest, CaseGuests, actionWords as casework } from '#casework/web/index.tsx'
import {
  actionWords as conferenceActions,
  caseGuest as conferences,
} from '#conferences/web/index.tsx'
import { actionWords as crises, caseGuest as crisisGuest, visitGuest } from '#crises/web/index.tsx'
import { caseGuest as discharge, actionWords as dischargeActions } from '#discharge/web/index.tsx'
import { actionWords as documentActions, caseGuest as documents } from '#documents/web/index.tsx'
import { actionWords as importActions, caseGuest as imports } from '#imports/web/index.tsx'
import {
  actionWords as instrumentActions,
  caseGuest as instruments,
} from '#instruments/web/index.tsx'
import { caseGuest as ladder, actionWords as ladderActions } from '#ladder/web/index.tsx'
import { actionWords as mediationActions, caseGuest as mediations } from '#mediations/web/index.tsx'
import { actionWords as networkActions, caseGuest as networks } from '#networks/web/index.tsx'
import { caseGuest as offline } from '#offline/web/index.tsx'
import { actionWords as people } from '#people/web/index.tsx'
import {
  DepartmentField,
  DistrictField,
  InstitutionField,
  actionWords as places,
} from '#places/web/index.tsx'
import { actionWords as planActions, caseGuest as plans } from '#plans/web/index.tsx'
import { actionWords as readingActions, caseGuest as readings } from '#readings/web/index.tsx'
import { actionWords as staffSupport } from '#staff-support/web/index.tsx'

const actions = {
  ...places,
  ...people,
  ...casework,
  ...crises,
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
  ...ladderActions,
}
const fields = {
  Institution: InstitutionField,
  District: DistrictField,
  Department: DepartmentField,
}

/** What the later slices show on the page of a case, in the order in which it is worked on. */
const guests: readonly CaseGuest[] = [
  crisisGuest,
  visitGuest,
  instruments,
  assessments,
  networks,
  offline,
  plans,
  mediations,
  conferences,
  discharge,
  readings,
  documents,
  imports,
  ladder,
]

/** What later slices lend to the first: fields for a place, and the names of their deeds. */
export function Lent({ children }: { readonly children: ReactNode }) {
  return (
    <ActionWords value={actions}>
      <CaseGuests value={guests}>
        <PlaceChoices value={fields}>{children}</PlaceChoices>
      </CaseGuests>
    </ActionWords>
  )
}
