import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Instant } from '../model/time.ts'
import { DraftKeeper, type DraftState, type DraftStore } from './draft-keeper.ts'

export interface DraftInHand<Content> {
  readonly content: Content
  readonly state: DraftState
  readonly savedAt: Instant | undefined
  readonly change: (part: Partial<Content>) => void
  /** Now, before something else happens. */
  readonly flush: () => Promise<void>
  /** The form has gone through: nothing of it is saved any more. */
  readonly forget: () => void
}

interface Options<Content> extends DraftStore<Content> {
  readonly initial: Content
}

/**
 * A form that survives a killed tab, an ended session and another device: it is saved on the server
 * within two seconds of the last key, and at once when the page is hidden or left.
 */
export function useDraft<Content extends object>(options: Options<Content>): DraftInHand<Content> {
  const [keeper] = useState(() => new DraftKeeper(options.initial, options))
  const now = useSyncExternalStore(keeper.listen, keeper.snapshot)
  const { change, flush, forget, leave } = keeper

  useEffect(() => {
    keeper.store = options
  })
  useEffect(() => {
    const close = keeper.open()
    const hide = () => document.visibilityState === 'hidden' && leave()
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      close()
    }
  }, [keeper, leave])

  return { ...now, change, flush, forget }
}
