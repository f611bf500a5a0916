import { pages as access } from '#access/web/index.tsx'
import { pages as casework } from '#casework/web/index.tsx'
import { pages as people } from '#people/web/index.tsx'
import { pages as places } from '#places/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

/** The pages of all slices. */
export const pages: readonly Page[] = [...access, ...places, ...people, ...casework]
