import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { decideFact, type WaitingFact } from '../../model/contract.ts'
import { statusWords } from '../../model/fact.ts'
import { EvidenceLines } from '../EvidenceLines.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'
import { ReturnForm } from './ReturnForm.tsx'

/** One fact that waits: what was confirmed before, what is stated, and what shows it. */
export function WaitingItem({ of }: { readonly of: WaitingFact }) {
  const { institutionId, institution, before, fact } = of
  const w = useWords(words)
  const dates = useDates()
  const settled = useSettled()
  const { language } = useLanguage()
  const [isReturning, setReturning] = useState(false)
  const told = statusWords[fact.status][language]
  const confirming = useMutation({
    mutationFn: () => call(decideFact, { factId: fact.id, confirms: true, version: fact.version }),
    onSuccess: () => void settled(w.confirmed),
  })
  return (
    <li>
      <div className={blocks.row}>
        <strong>
          <Link to={`/coverage/institutions/${institutionId}`}>{institution}</Link>
        </strong>
        <StatusTag status={fact.status} />
        <span>{w.since(dates.day(fact.from))}</span>
        {fact.corrects && <Tag>{w.isCorrection}</Tag>}
      </div>
      <EvidenceLines of={fact} />
      <div className={blocks.row}>
        <span className={blocks.soft}>{w.before}</span>
        <StatusTag status={before} />
      </div>
      <p className={blocks.soft}>{w.stated(fact.statedBy.name, dates.full(fact.statedAt))}</p>
      {confirming.error && <Problem error={confirming.error} />}
      <div className={blocks.row}>
        <Button
          type="primary"
          loading={confirming.isPending}
          aria-label={w.confirmOf(institution, told)}
          onClick={() => confirming.mutate()}
        >
          {w.confirm}
        </Button>
        <Button aria-label={w.giveBackOf(institution, told)} onClick={() => setReturning(true)}>
          {w.giveBack}
        </Button>
      </div>
      {isReturning && (
        <ReturnForm
          fact={fact}
          title={w.giveBackOf(institution, told)}
          onClose={() => setReturning(false)}
        />
      )}
    </li>
  )
}
