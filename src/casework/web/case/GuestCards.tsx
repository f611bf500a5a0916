import { Suspense } from 'react'
import type { CasePage } from '../../model/contract.ts'
import { useCaseGuests } from '../guests.ts'

/** What is urgent elsewhere, before what comes next here. The list never changes: a place is a key. */
export function GuestCards({ page }: { readonly page: CasePage }) {
  return Object.entries(useCaseGuests()).map(([place, { Card }]) =>
    Card ? (
      <Suspense key={place}>
        <Card page={page} />
      </Suspense>
    ) : null,
  )
}
