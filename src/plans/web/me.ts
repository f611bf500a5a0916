import { useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'

/** The account of whoever sits before the screen, as the shell hands it down to every page. */
export function useMyAccount(): string | undefined {
  return useOutletContext<{ actor: Actor } | null>()?.actor.accountId
}
