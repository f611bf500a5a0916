import { Suspense } from 'react'
import type { CasePage } from '../../model/contract.ts'
import { useCaseGuests } from '../guests.ts'

interface Props {
  readonly page: CasePage
  /** `Card`: what is urgent elsewhere, before what comes next here. `Foot`: below everything. */
  readonly as: 'Card' | 'Foot'
}

/** What other parts of the house show at the side. The list never changes: a place is a key. */
export function GuestCards({ page, as }: Props) {
  return Object.entries(useCaseGuests()).map(([place, { [as]: Shown }]) =>
    Shown ? (
      <Suspense key={place}>
        <Shown page={page} />
      </Suspense>
    ) : null,
  )
}
