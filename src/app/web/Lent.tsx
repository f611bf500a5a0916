import { type ReactNode, useEffect, useState } from 'react'
import { ActionWords, PlaceChoices } from '#access/web/index.tsx'
import { caseGuest as aid } from '#aid/web/index.tsx'
import { caseGuest as assessments } from '#assessments/web/index.tsx'
import { type CaseGuest, CaseGuests } from '#casework/web/index.tsx'
import { caseGuest as community } from '#community/web/index.tsx'
import { caseGuest as conferences } from '#conferences/web/index.tsx'
import { caseGuest as crisisGuest, visitGuest } from '#crises/web/index.tsx'
import { caseGuest as discharge } from '#discharge/web/index.tsx'
import { caseGuest as documents } from '#documents/web/index.tsx'
import { WhyAsked } from '#drafts/web/index.tsx'
import { caseGuest as enrolment } from '#enrolment/web/index.tsx'
import { caseGuest as entitlements } from '#entitlements/web/index.tsx'
import { caseGuest as groups } from '#groups/web/index.tsx'
import { caseGuest as imaging } from '#imaging/web/index.tsx'
import { caseGuest as imports } from '#imports/web/index.tsx'
import { caseGuest as instruments } from '#instruments/web/index.tsx'
import { caseGuest as ladder } from '#ladder/web/index.tsx'
import { caseGuest as mediations } from '#mediations/web/index.tsx'
import { caseGuest as networks } from '#networks/web/index.tsx'
import { caseGuest as offline } from '#offline/web/index.tsx'
import { DepartmentField, DistrictField, InstitutionField } from '#places/web/index.tsx'
import { caseGuest as plans } from '#plans/web/index.tsx'
import type { Words } from '#platform/model/words.ts'
import { caseGuest as readings } from '#readings/web/index.tsx'
import { caseGuest as referrals } from '#referrals/web/index.tsx'
import { whyAsked } from '#standards/web/index.tsx'
import { caseGuest as stories } from '#stories/web/index.tsx'
import { caseGuest as supervision } from '#supervision/web/index.tsx'

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
  plans,
  mediations,
  conferences,
  discharge,
  referrals,
  readings,
  documents,
  imaging,
  imports,
  enrolment,
  entitlements,
  ladder,
  aid,
  groups,
  community,
  supervision,
  stories,
  offline,
]

/** What later slices lend to the first: fields for a place, names of deeds, reasons of forms. */
export function Lent({ children }: { readonly children: ReactNode }) {
  const [actions, setActions] = useState<Readonly<Record<string, Words>>>({})
  useEffect(() => void import('./action-words.ts').then((file) => setActions(file.actions)), [])
  return (
    <ActionWords value={actions}>
      <CaseGuests value={guests}>
        <PlaceChoices value={fields}>
          <WhyAsked value={whyAsked}>{children}</WhyAsked>
        </PlaceChoices>
      </CaseGuests>
    </ActionWords>
  )
}
