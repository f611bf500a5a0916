import { Suspense } from 'react'
import { useCaseGuests } from '../guests.ts'

/** What cannot wait in other parts of the house. The list never changes: a place is a key. */
export function GuestsOnDesk() {
  return Object.entries(useCaseGuests()).map(([place, { Desk }]) =>
    Desk ? (
      <Suspense key={place}>
        <Desk />
      </Suspense>
    ) : null,
  )
}
