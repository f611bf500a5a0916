import { useSyncExternalStore } from 'react'

/** Wide enough for columns. Below, a page is one column and a list is cards; paper folds nothing. */
export const WIDE = '(min-width: 900px), print'

export function useWide() {
  return useSyncExternalStore(listen, () => matchMedia(WIDE).matches)
}

function listen(changed: () => void) {
  const query = matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
