import { routes as access } from '#access/server/index.ts'
import { routes as casework } from '#casework/server/index.ts'
import { routes as drafts } from '#drafts/server/index.ts'
import { routes as people } from '#people/server/index.ts'
import { routes as places } from '#places/server/index.ts'
import type { Route } from '#platform/server/route.ts'

/** What all slices bring, from the ground up. */
export const routes: readonly Route[] = [...access, ...drafts, ...places, ...people, ...casework]
