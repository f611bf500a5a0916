import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'

/**
 * The filter line of a list, kept in the URL so that a link and the back button mean the same.
 * Never put a name, a telephone or an identity number into it: URLs end up in logs.
 */
export function useUrlFilter<Filter extends Record<string, string>>(unfiltered: Filter) {
  const [initial] = useState(unfiltered)
  const [query, setQuery] = useSearchParams()
  const filter = useMemo(() => {
    const entries = Object.entries(initial).map(([name, value]) => [name, query.get(name) ?? value])
    return Object.fromEntries(entries) as Filter
  }, [initial, query])

  const change = useCallback(
    (part: Partial<Filter>) =>
      setQuery(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(part)) {
            if (value === undefined || value === initial[name]) after.delete(name)
            else after.set(name, value)
          }
          return after
        },
        { replace: true },
      ),
    [initial, setQuery],
  )
  return [filter, change] as const
}
