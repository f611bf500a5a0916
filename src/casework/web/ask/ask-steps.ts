import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Reason } from '../../model/help-request.ts'

export interface Answers {
  readonly reason?: Reason
  readonly source?: 'patient' | 'family'
  readonly bed: string
  readonly reachAt: string
  readonly text: string
}

export const ASK_STEPS = ['need', 'safety', 'who', 'bed', 'send'] as const
export type AskStep = (typeof ASK_STEPS)[number]

const NOTHING: Answers = { bed: '', reachAt: '', text: '' }

/**
 * One question a screen. The step stands in the address, so that the back button of the phone goes
 * one question back; the answers stay in memory and nowhere else.
 */
export function useAskSteps() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const [answers, setAnswers] = useState(NOTHING)
  const asked = ASK_STEPS.find((one) => one === query.get('step')) ?? 'need'
  const step = isReached(asked, answers) ? asked : 'need'
  useFocusOnMain(step)

  return {
    step,
    answers,
    change: (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part })),
    goTo: (next: AskStep) => void navigate(`?step=${next}`),
    back: () => void navigate(-1),
    startAgain: () => {
      setAnswers(NOTHING)
      void navigate('?', { replace: true })
    },
  }
}

/** Whoever reloads the page has no answers any more, and begins at the beginning. */
function isReached(step: AskStep, { reason, source }: Answers) {
  if (step === 'need') return true
  if (step === 'safety' || step === 'who') return reason !== undefined
  return reason !== undefined && source !== undefined
}

/** A new question is a new page for whoever hears it. */
function useFocusOnMain(step: AskStep) {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [step])
}
