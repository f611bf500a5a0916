import { useCallback, useState } from 'react'
import type { Slot } from './use-frame.ts'

/** Which picture one looks at: that one, also when others join before it. At first the one in the middle. */
export function usePlace(slots: readonly Slot[]) {
  const [held, setHeld] = useState(() => ({ slots, at: Math.floor(slots.length / 2) }))
  const now = held.slots === slots ? held : { slots, at: findAgain(held, slots) }
  if (now !== held) setHeld(now)
  const setAt = useCallback(
    (next: (at: number) => number) => setHeld((old) => ({ ...old, at: next(old.at) })),
    [],
  )
  return [now.at, setAt] as const
}

function findAgain(
  { slots: before, at }: { readonly slots: readonly Slot[]; readonly at: number },
  slots: readonly Slot[],
) {
  const seen = before[at]
  const found = slots.findIndex(({ uid, frame }) => uid === seen?.uid && frame === seen.frame)
  return found >= 0 ? found : Math.max(0, Math.min(at, slots.length - 1))
}
