import type { ReactNode } from 'react'
import { ActionWords, PlaceChoices } from '#access/web/index.tsx'
import { type CaseGuest, CaseGuests, actionWords as casework } from '#casework/web/index.tsx'
import { actionWords as people } from '#people/web/index.tsx'
import {
  DepartmentField,
  DistrictField,
  InstitutionField,
  actionWords as places,
} from '#places/web/index.tsx'

const actions = { ...places, ...people, ...casework }
const fields = {
  Institution: InstitutionField,
  District: DistrictField,
  Department: DepartmentField,
}

/** What the later slices show on the page of a case, in the order in which it is worked on. */
const guests: readonly CaseGuest[] = []

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
