import { useEffect, useRef } from 'react'

/**
 * What follows is a new page for whoever hears it: the focus goes to its beginning, not at first but
 * whenever the step has changed.
 */
export function useFocusOnChange<Target extends HTMLElement>(step: unknown) {
  const target = useRef<Target>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) target.current?.focus()
    shown.current = step
  }, [step])
  return target
}
