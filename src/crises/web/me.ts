import { useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'

interface Me {
  readonly actor: Actor
}

/** Who sits before the screen, as the shell hands it down to every page. */
export function useMe(): Me | undefined {
  return useOutletContext<Me | null>() ?? undefined
}
