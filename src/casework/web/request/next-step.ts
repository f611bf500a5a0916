import { useNavigate } from 'react-router'
import type { HelpRequestId } from '../../model/help-request.ts'

/** Which decision about the request comes now; the way back leads to the desk, not to the last one. */
export function useNextStep(id: HelpRequestId) {
  const navigate = useNavigate()
  return (form: 'triage' | 'accept' | 'settle' | undefined) =>
    void navigate(form ? `/requests/${id}?form=${form}` : `/requests/${id}`, { replace: true })
}
