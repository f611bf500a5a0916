import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { CaseId, Goal } from '../../model/case.ts'
import { rateGoal } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import css from './CasePage.module.css'
import { attainmentWords } from './step-words.ts'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly goal: Goal
  readonly isClosed: boolean
}

const SCALE = [-2, -1, 0, 1, 2]

/** −2 … +2, one tap. A rating can be changed as long as the case is open. */
export function RateGoal({ caseId, goal, isClosed }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const queries = useQueryClient()
  const { id: goalId, version, attainment } = goal
  const rating = useMutation({
    mutationFn: (next: number) => call(rateGoal, { caseId, goalId, attainment: next, version }),
    onSuccess: () => setIsOpen(false),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.case(caseId) }),
  })
  const said = attainment === null ? w.unrated : attainmentWords[attainment]?.[language]
  return (
    <>
      <div className={css.row}>
        {attainment === null ? (
          <Tag>{said}</Tag>
        ) : (
          <Tag tone={attainment >= 0 ? 'leaf' : 'amber'}>
            {signed(attainment)} {said}
          </Tag>
        )}
        {!isClosed && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {attainment === null ? w.rate : w.rateAgain}
          </Button>
        )}
      </div>
      {isOpen && (
        <fieldset className={css.scale}>
          <legend className="visually-hidden">{w.howFar}</legend>
          {SCALE.map((step) => (
            <button
              key={step}
              type="button"
              aria-pressed={step === attainment}
              aria-label={`${signed(step)} ${attainmentWords[step]?.[language]}`}
              title={attainmentWords[step]?.[language]}
              disabled={rating.isPending}
              onClick={() => rating.mutate(step)}
            >
              {signed(step)}
            </button>
          ))}
          <span className={css.scaleWords} aria-hidden="true">
            <span>{attainmentWords[-2]?.[language]}</span>
            <span>{attainmentWords[2]?.[language]}</span>
          </span>
        </fieldset>
      )}
      {rating.error && <Problem error={rating.error} />}
    </>
  )
}

function signed(step: number) {
  return step > 0 ? `+${step}` : `${step}`.replace('-', '−')
}
