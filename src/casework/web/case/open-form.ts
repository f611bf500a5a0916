import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { CaseForm } from '../form-names.ts'

/** Left with the address of a form that was opened from the case: closing it is going back. */
export const OPENED = { opened: true }

/**
 * Which form lies over the case: it stands in the address, so that the back button of a phone closes
 * it, and a link leads to it. Later slices do the same on their pages.
 */
export function useOpenForm<Form extends string = CaseForm>() {
  const [query] = useSearchParams()
  const { state } = useLocation()
  const navigate = useNavigate()
  const form = (query.get('form') ?? undefined) as Form | undefined

  function open(next: Form) {
    void navigate(`?form=${next}`, { state: OPENED, preventScrollReset: true })
  }

  function close() {
    const wasOpenedHere = (state as Partial<typeof OPENED> | null)?.opened
    if (wasOpenedHere) void navigate(-1)
    else void navigate('?', { replace: true, preventScrollReset: true })
  }

  return { form, open, close }
}
