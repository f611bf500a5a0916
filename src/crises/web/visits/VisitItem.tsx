import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { addMinutes } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { Clock } from '#platform/web/Clock.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Reveal } from '#platform/web/Reveal.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { readVisitPlace, type ShownVisit, takeVisitStep } from '../../model/contract.ts'
import { isOverdue, type VisitStep, visitStateWords } from '../../model/visit.ts'
import css from '../flow/Flow.module.css'
import { keys } from '../keys.ts'
import { words } from './words.ts'

const MORE_MINUTES = 30

/** One visit: the clock, and what its reader can do about it. */
export function VisitItem({ visit }: { readonly visit: ShownVisit }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const [isSure, setIsSure] = useState(false)
  const { id: visitId, version, state, backBy, caution, mine, name, calledHelpAt } = visit
  const isLate = isOverdue(visit, now)
  const take = useMutation({
    mutationFn: (step: VisitStep) => {
      const from = backBy > now ? backBy : now
      const later = step === 'extend' ? { backBy: addMinutes(from, MORE_MINUTES) } : {}
      return call(takeVisitStep, { visitId, step, version, ...later })
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.visits }),
  })

  function button(step: VisitStep, isMain = false) {
    return (
      <Button
        key={step}
        type={isMain ? 'primary' : 'default'}
        loading={take.isPending}
        onClick={() => take.mutate(step)}
      >
        {w[step]}
      </Button>
    )
  }

  return (
    <li>
      <div className={css.form}>
        <p className={css.tags}>
          <strong>{name}</strong>
          <Tag>{visitStateWords[state][language]}</Tag>
          <Clock until={backBy} label={w.back} crisis />
          {calledHelpAt && <Tag tone="vermilion">{w.helpCalled}</Tag>}
          {caution && <Tag tone="vermilion">{w.violence}</Tag>}
          <span className={css.soft}>{w.watcherIs(visit.watcherName)}</span>
        </p>
        {caution && mine === 'visitor' && <p>{w.caution}</p>}
        {(mine === 'visitor' || isLate) && (
          <Reveal
            masked={w.sealed}
            label={w.placeOf(name)}
            open={async () => (await call(readVisitPlace, { visitId })).place}
          />
        )}
        <div className={css.buttons}>
          {mine !== 'visitor' && isLate && button('found-safe', true)}
          {mine === 'visitor' && state === 'planned' && button('check-in', true)}
          {mine === 'visitor' && state === 'under-way' && button('check-out', true)}
          {mine === 'visitor' && button('extend')}
          {mine === 'visitor' && state === 'planned' && button('cancel')}
          {mine === 'visitor' && !calledHelpAt && (
            <Button
              danger
              onClick={() => (isSure ? take.mutate('call-help') : setIsSure(true))}
              onBlur={() => setIsSure(false)}
            >
              {isSure ? w.sure : w['call-help']}
            </Button>
          )}
          {visit.caseId && <Link to={`/cases/${visit.caseId}`}>{w.toCase}</Link>}
        </div>
        {take.error && <Problem error={take.error} />}
      </div>
    </li>
  )
}
