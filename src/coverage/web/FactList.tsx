import { Button } from 'antd'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Fact, FactState } from '../model/fact.ts'
import { factStateWords, statusWords } from '../model/fact.ts'
import { isCorrectable } from '../model/fact-rules.ts'
import { EvidenceLines } from './EvidenceLines.tsx'
import { StatusTag } from './StatusTag.tsx'
import { words } from './words.ts'

interface Props {
  readonly facts: readonly Fact[]
  /** For the head of the house. */
  readonly onCorrect?: (fact: Fact) => void
}

const tones: Record<FactState, 'amber' | 'leaf' | 'vermilion'> = {
  stated: 'amber',
  confirmed: 'leaf',
  returned: 'vermilion',
}

/** All that was stated, whatever became of it. */
export function FactList({ facts, onCorrect }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const labelled = useLabelled()
  const { language } = useLanguage()
  const isCorrected = ({ id }: Fact) =>
    facts.some(({ corrects, state }) => corrects === id && state === 'confirmed')
  return (
    <Section title={w.facts}>
      {facts.length === 0 && <p className={blocks.soft}>{w.noFacts}</p>}
      <ul className={blocks.list}>
        {facts.map((fact) => {
          const { id, status, from, state, statedBy, statedAt, decidedAt, reason } = fact
          const told = statusWords[status][language]
          return (
            <li key={id}>
              <div className={blocks.row}>
                <StatusTag status={status} />
                <span>{w.since(dates.day(from))}</span>
                <Tag tone={tones[state]}>{factStateWords[state][language]}</Tag>
                {fact.corrects && <Tag>{w.isCorrection}</Tag>}
                {isCorrected(fact) && <Tag>{w.corrected}</Tag>}
                {onCorrect && isCorrectable(id, facts) && (
                  <Button
                    size="small"
                    aria-label={w.correctOf(told, dates.day(from))}
                    onClick={() => onCorrect(fact)}
                  >
                    {w.correct}
                  </Button>
                )}
              </div>
              <EvidenceLines of={fact} />
              {reason && <p>{labelled(w.returnedWhy, reason)}</p>}
              <p className={blocks.soft}>
                {w.stated(statedBy.name, dates.full(statedAt))}
                {decidedAt && ` · ${w.decided(dates.full(decidedAt))}`}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
