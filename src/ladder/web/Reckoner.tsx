import { useDeferredValue, useMemo } from 'react'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { standLadder } from '../model/ladder.ts'
import { Answer } from './Answer.tsx'
import css from './Ladder.module.css'
import { Questions } from './Questions.tsx'
import { THIS_YEAR } from './this-year.ts'
import { faultsIn, type Typed, toFacts } from './typed.ts'
import { words } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
}

/** Questions on one side, the answer on the other; it changes with every answer. */
export function Reckoner({ typed, change }: Props) {
  const w = useWords(words)
  const faults = useMemo(() => faultsIn(typed), [typed])
  // Typing goes first: the answer follows as soon as there is time.
  const settled = useDeferredValue(typed)
  const ladder = useMemo(() => standLadder(toFacts(settled, THIS_YEAR)), [settled])
  return (
    <div className={css.reckoner}>
      <div className="no-print">
        <Section title={w.questions}>
          <Questions typed={typed} change={change} faults={faults} />
        </Section>
      </div>
      <Section title={w.answer}>
        {ladder.bill === 0 ? <p>{w.waiting}</p> : <Answer ladder={ladder} />}
      </Section>
    </div>
  )
}
