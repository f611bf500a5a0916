import { useSyncExternalStore } from 'react'

/** As far as the browser knows; a network that leads nowhere shows when something is sent. */
export function useIsOnline() {
  return useSyncExternalStore(listen, () => navigator.onLine)
}

function listen(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
