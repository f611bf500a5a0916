import { Button } from 'antd'
import { useState } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Change, changeWords } from '../../model/audit-rules.ts'
import type { AuditPage } from '../../model/contract.ts'
import { ClauseText } from '../ClauseText.tsx'
import { TaskForm } from './TaskForm.tsx'
import { VerdictTag } from './VerdictTag.tsx'
import { words } from './words.ts'

interface Props {
  readonly of: AuditPage
  /** While the audit is open, for the head of the house. */
  readonly onAnswer?: (clause: string) => void
}

const tones: Partial<Record<Change, 'leaf' | 'vermilion'>> = { better: 'leaf', worse: 'vermilion' }

/** Every clause with its answer, and what has changed since the last audit. */
export function ClauseAnswers({ of, onAnswer }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [addingTo, setAddingTo] = useState<string>()
  const answers = new Map(of.answers.map((answer) => [answer.clause, answer]))
  const changes = new Map(of.changes.map(({ clause, change }) => [clause, change]))
  return (
    <Section title={w.clauses}>
      <ol className={blocks.list}>
        {of.standard.clauses.map((clause) => {
          const { number } = clause
          const answer = answers.get(number)
          const change = changes.get(number)
          const tone = change && tones[change]
          return (
            <li key={number}>
              <ClauseText of={clause} />
              <div className={blocks.row}>
                <VerdictTag verdict={answer?.verdict} />
                {change && change !== 'same' && (
                  <Tag {...(tone && { tone })}>{changeWords[change][language]}</Tag>
                )}
                {onAnswer && (
                  <>
                    <Button
                      size="small"
                      aria-label={w.answerOf(number)}
                      onClick={() => onAnswer(number)}
                    >
                      {answer ? w.again : w.answer}
                    </Button>
                    {answer && answer.verdict !== 'met' && (
                      <Button
                        size="small"
                        aria-label={w.addTaskOf(number)}
                        onClick={() => setAddingTo(number)}
                      >
                        {w.addTask}
                      </Button>
                    )}
                  </>
                )}
              </div>
              {answer && <p>{answer.note}</p>}
            </li>
          )
        })}
      </ol>
      {addingTo && <TaskForm of={of} clause={addingTo} onClose={() => setAddingTo(undefined)} />}
    </Section>
  )
}
