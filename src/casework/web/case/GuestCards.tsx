import { createElement, Fragment, Suspense } from 'react'
import type { CasePage } from '../../model/contract.ts'
import { useCaseGuests } from '../guests.ts'

/** What is urgent elsewhere, before what comes next here. */
export function GuestCards({ page }: { readonly page: CasePage }) {
  const cards = useCaseGuests().map(({ Card }) =>
    Card ? (
      <Suspense>
        <Card page={page} />
      </Suspense>
    ) : null,
  )
  // The list of guests never changes: each keeps its place.
  return createElement(Fragment, null, ...cards)
}
