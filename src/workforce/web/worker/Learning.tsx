import { Button } from 'antd'
import { useState } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { WorkerFile } from '../../model/contract.ts'
import { clockWords, type EntryId } from '../../model/learning.ts'
import { LearningForm, StrikeForm } from '../forms/LearningForm.tsx'
import { learningWords } from '../learning-words.ts'
import css from '../Workforce.module.css'
import { Clocks } from './Clocks.tsx'

interface Props {
  readonly file: WorkerFile
  readonly mayWrite: boolean
}

export function Learning({ file: { id, clocks, learning }, mayWrite }: Props) {
  const w = useWords(learningWords)
  const { language } = useLanguage()
  const dates = useDates()
  const [isAdding, setAdding] = useState(false)
  const [striking, setStriking] = useState<EntryId>()
  return (
    <Section
      title={w.learning}
      actions={mayWrite && <Button onClick={() => setAdding(true)}>{w.addLearning}</Button>}
    >
      <div className={blocks.stack}>
        <p>{w.learningLead}</p>
        <Clocks clocks={clocks} />
      </div>
      {learning.length === 0 && <p className={blocks.soft}>{w.noLearning}</p>}
      <ul className={css.list}>
        {learning.map(
          ({ id: entryId, clock, on, hours, content, evidence, struckAt, struckWhy }) => (
            <li key={entryId}>
              <span className={css.main}>
                <span className={struckAt ? css.struck : ''}>
                  {dates.day(on)} {w.hoursOnly(hours)} {content}
                </span>
                <span className={blocks.soft}>
                  {clockWords[clock][language]} {evidence}
                </span>
              </span>
              {struckAt ? (
                <span className={css.row}>
                  <Tag>{w.struck}</Tag> {struckWhy}
                </span>
              ) : (
                mayWrite && (
                  <Button
                    aria-label={`${w.strike} ${content}`}
                    onClick={() => setStriking(entryId)}
                  >
                    {w.strike}
                  </Button>
                )
              )}
            </li>
          ),
        )}
      </ul>
      {isAdding && <LearningForm workerId={id} onClose={() => setAdding(false)} />}
      {striking && <StrikeForm entryId={striking} onClose={() => setStriking(undefined)} />}
    </Section>
  )
}
