import { useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'

/** Whether whoever sits before the screen keeps entries of a house. */
export function useIsKeeper() {
  const role = useOutletContext<{ readonly actor: Actor } | null>()?.actor.role
  return role === 'social-worker' || role === 'lead'
}
