import type { Role } from '#platform/model/actor.ts'
import type { Page } from '#platform/web/page.ts'

/** The pages that this role finds in the menu, in order. */
export function menuOf(pages: readonly Page[], role: Role) {
  return pages
    .filter(({ menu, roles }) => menu && roles !== 'anyone' && roles.includes(role))
    .toSorted((one, other) => (one.menu?.order ?? 0) - (other.menu?.order ?? 0))
}
