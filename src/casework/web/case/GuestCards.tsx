import { Suspense } from 'react'
import type { CasePage } from '../../model/contract.ts'
import { useCaseGuests } from '../guests.ts'

/** What is urgent elsewhere, before what comes next here. */
export function GuestCards({ page }: { readonly page: CasePage }) {
  return useCaseGuests().map(({ Card, tool }) =>
    Card ? (
      <Suspense key={tool?.path ?? Card.displayName}>
        <Card page={page} />
      </Suspense>
    ) : null,
  )
}
