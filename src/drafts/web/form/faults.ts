import { createContext, useContext } from 'react'
import type { Sending } from './sending.ts'

/** What is wrong with the form that is being filled in, for each of its fields to find its own. */
export const Faults = createContext<Sending['faultOf']>(() => undefined)

/** What is wrong with a field: told by the page, or by the form that it stands in. */
export function useFault(name: string, told: string | undefined) {
  const faultOf = useContext(Faults)
  return told ?? faultOf(name)
}
