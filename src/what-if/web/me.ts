import { useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'

/** Who sits before the screen, as the shell hands it down to every page. */
export function useMe() {
  return useOutletContext<{ readonly actor: Actor } | null>() ?? undefined
}
