import { useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'

/** Who looks at the page. */
export function useMe() {
  return useOutletContext<{ actor: Actor } | null>()?.actor
}
