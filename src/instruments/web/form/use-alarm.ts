import { useMutation, useQueryClient } from '@tanstack/react-query'
import { crisisKeys } from '#crises/web/index.tsx'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import { type Answers, alarmsOf } from '../../model/answers.ts'
import { raiseSafety } from '../../model/contract.ts'
import type { Variant } from '../../model/instrument.ts'
import type { FormInHand, FormPlace } from './form-in-hand.ts'

export interface FormAlarm {
  /** Some answer calls for somebody to look now. */
  readonly isOn: boolean
  readonly state: 'raising' | 'raised' | 'failed' | 'unknown'
  readonly tapped: (answers: Answers) => void
  readonly retry: () => void
}

/** At the tap, not at the end: what is told to a form must reach somebody even if it is never filed. */
export function useAlarm(
  { caseId, instrument, wrong }: FormPlace,
  variant: Variant,
  { draftId, answers, mode }: FormInHand,
): FormAlarm {
  const queries = useQueryClient()
  const raising = useMutation({
    mutationFn: (told: Answers) =>
      call(raiseSafety, {
        ...{ caseId, instrumentId: instrument.id, variant: variant.id, draftId, answers: told },
      }),
    // A broken connection is tried again; what was understood and refused is not.
    retry: (times, error) => times < 3 && !(error instanceof Refusal),
    // The way to the crisis leads to the one that was opened, not to what was known before.
    onSuccess: () => queries.invalidateQueries({ queryKey: crisisKeys.all }),
  })
  // What the response that is corrected had already raised is not raised again.
  const known = wrong?.answers ? signature(variant, wrong.answers) : []

  function tapped(next: Answers) {
    const before = [...known, ...signature(variant, answers)]
    if (signature(variant, next).some((one) => !before.includes(one))) raising.mutate(next)
  }

  return {
    isOn: mode !== 'declined' && alarmsOf(variant, answers).length > 0,
    state: raising.isPending
      ? 'raising'
      : raising.isError
        ? 'failed'
        : raising.isSuccess
          ? 'raised'
          : 'unknown',
    tapped,
    retry: () => raising.mutate(answers),
  }
}

function signature(variant: Variant, answers: Answers) {
  return alarmsOf(variant, answers).map(({ item, kind }) => `${item} ${kind}`)
}
