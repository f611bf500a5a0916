import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { countNotes, listenToBox, listKept, readBoxState, readCases, readNotes } from './box.ts'

const KEY = ['offline']

/** Asked of the device, not of the network: it answers without one. */
const own = { networkMode: 'always', staleTime: 0, retry: false } as const

/** Whether there is a box, whose it is, and, once it is open, what lies in it. */
export function useBox() {
  const queries = useQueryClient()
  useEffect(() => listenToBox(() => void queries.invalidateQueries({ queryKey: KEY })), [queries])
  const state = useQuery({ ...own, queryKey: [...KEY, 'state'], queryFn: readBoxState })
  const isOpen = state.data?.state === 'open'
  const cases = useQuery({
    ...own,
    ...{ queryKey: [...KEY, 'cases'], queryFn: readCases, enabled: isOpen },
  })
  const notes = useQuery({
    ...own,
    ...{ queryKey: [...KEY, 'notes'], queryFn: readNotes, enabled: isOpen },
  })
  return {
    state: state.data?.state,
    accountId: state.data?.accountId,
    cases: isOpen ? (cases.data ?? []) : [],
    notes: isOpen ? (notes.data ?? []) : [],
  }
}

/** What can be seen of the box from outside, without its word. */
export function useBoxOutside() {
  const queries = useQueryClient()
  useEffect(() => listenToBox(() => void queries.invalidateQueries({ queryKey: KEY })), [queries])
  const kept = useQuery({ ...own, queryKey: [...KEY, 'kept'], queryFn: listKept })
  const unsent = useQuery({ ...own, queryKey: [...KEY, 'unsent'], queryFn: countNotes })
  return { kept: kept.data ?? [], unsent: unsent.data ?? 0 }
}
