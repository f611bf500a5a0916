import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { WorkerLine } from '../../model/contract.ts'
import type { Placement } from '../../model/placement.ts'
import { OutcomeForm, PlacementForm } from '../forms/PlacementForm.tsx'
import { learningWords } from '../learning-words.ts'
import { PlacementLines } from '../PlacementLines.tsx'

interface Props {
  readonly placements: readonly Placement[]
  readonly workers: readonly WorkerLine[]
}

/** Students and their mentors. */
export function Placements({ placements, workers }: Props) {
  const w = useWords(learningWords)
  const [isAdding, setAdding] = useState(false)
  const [closing, setClosing] = useState<Placement>()
  return (
    <Section
      title={w.placements}
      actions={<Button onClick={() => setAdding(true)}>{w.addPlacement}</Button>}
    >
      <PlacementLines
        placements={placements}
        deed={(placement) => (
          <Button
            aria-label={`${w.outcome} ${placement.student}`}
            onClick={() => setClosing(placement)}
          >
            {w.outcome}
          </Button>
        )}
      />
      {isAdding && <PlacementForm workers={workers} onClose={() => setAdding(false)} />}
      {closing && <OutcomeForm placement={closing} onClose={() => setClosing(undefined)} />}
    </Section>
  )
}
