import { useNavigate, useSearchParams } from 'react-router'

export type CrisisForm =
  | 'screening'
  | 'action'
  | 'hand-over'
  | 'plan'
  | 'closing'
  | 'report'
  | 'file'
  | 'decline'

/** Which crisis and which form: both stand in the address, so that leaving is allowed and remembered. */
export function useOpenForm() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const crisis = query.get('crisis') ?? undefined

  function go(next: Record<string, string | undefined>) {
    const all = { crisis, ...next }
    const kept = Object.entries(all).filter((one): one is [string, string] => Boolean(one[1]))
    void navigate(`?${new URLSearchParams(kept)}`, { preventScrollReset: true })
  }

  return {
    crisis,
    form: (query.get('form') ?? undefined) as CrisisForm | `answer.${string}` | undefined,
    choose: (id: string) => go({ crisis: id }),
    open: (form: CrisisForm | `answer.${string}`) => go({ form }),
    close: () => go({}),
  }
}
