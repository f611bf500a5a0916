import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Theme } from '../../model/talk.ts'

export interface Answers {
  readonly theme?: Theme
  readonly when: string
  readonly reachAt: string
  readonly name: string
}

const STEPS = ['what', 'when', 'send'] as const
export type CareStep = (typeof STEPS)[number]

/** The step stands in the address, so that the telephone's back button goes back; answers nowhere. */
export function useCareSteps() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const [answers, setAnswers] = useState<Answers>({ when: '', reachAt: '', name: '' })
  const asked = STEPS.find((one) => one === query.get('step')) ?? 'what'
  const step = answers.theme === undefined ? 'what' : asked
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [step])
  return {
    step,
    answers,
    change: (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part })),
    goTo: (next: CareStep) => void navigate(`?step=${next}`),
    back: () => void navigate(-1),
  }
}
