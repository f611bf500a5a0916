import { Facts } from '#platform/web/Facts.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { GroupEvaluation } from '../../model/group.ts'
import { words } from '../words.ts'

export function EvaluationSheet({ evaluation }: { readonly evaluation: GroupEvaluation }) {
  const w = useWords(words)
  return (
    <Section title={w.printEvaluation}>
      <Facts facts={useEvaluationFacts(evaluation)} />
    </Section>
  )
}

/** On the page and on paper. */
export function useEvaluationFacts({ aims, process, problems, next }: GroupEvaluation) {
  const w = useWords(words)
  return [
    { label: w.evalAims, value: aims },
    { label: w.evalProcess, value: process },
    { label: w.evalProblems, value: problems },
    { label: w.evalNext, value: next },
  ]
}
