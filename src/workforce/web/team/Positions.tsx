import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { WorkerLine } from '../../model/contract.ts'
import type { Position } from '../../model/position.ts'
import { answerWords } from '../../model/title-rule.ts'
import { worksOn } from '../../model/worker.ts'
import { AppointForm } from '../forms/AppointForm.tsx'
import { EndForm } from '../forms/EndForm.tsx'
import { PositionForm } from '../forms/PositionForm.tsx'
import { positionWords } from '../position-words.ts'
import { today } from '../typed.ts'
import css from '../Workforce.module.css'
import { words } from '../words.ts'

interface Props {
  readonly positions: readonly Position[]
  readonly workers: readonly WorkerLine[]
}

type Open = { readonly form: 'set' | 'amend' | 'appoint' | 'end'; readonly of?: Position }

/** Positions by need, and who holds each. */
export function Positions({ positions, workers }: Props) {
  const w = useWords(positionWords)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const { form, of } = open ?? {}
  return (
    <Section
      title={w.positions}
      actions={<Button onClick={() => setOpen({ form: 'set' })}>{w.setPosition}</Button>}
    >
      {positions.length === 0 && <p className={blocks.soft}>{w.noPositions}</p>}
      <ul className={css.list}>
        {positions.map((position) => (
          <Line
            key={position.id}
            position={position}
            on={(which) => setOpen({ form: which, of: position })}
          />
        ))}
      </ul>
      {form === 'set' && <PositionForm onClose={close} />}
      {form === 'amend' && of && <PositionForm position={of} onClose={close} />}
      {form === 'appoint' && of && <AppointForm position={of} workers={workers} onClose={close} />}
      {form === 'end' && of?.holder && <EndForm appointment={of.holder} onClose={close} />}
    </Section>
  )
}

interface LineProps {
  readonly position: Position
  readonly on: (which: 'amend' | 'appoint' | 'end') => void
}

function Line({ position, on }: LineProps) {
  const w = useWords({ ...words, ...positionWords })
  const { language } = useLanguage()
  const { title, department, grade, need, holder } = position
  const isOpen = worksOn(position, today())
  return (
    <li>
      <span className={css.main}>
        <span className={css.row}>
          {title}
          <Tag>{grade ? w.gradeOf(grade) : w.noGrade}</Tag>
          {department && <span className={blocks.soft}>{department}</span>}
        </span>
        <span className={blocks.soft}>{need}</span>
      </span>
      {holder ? (
        <span className={css.row}>
          <Link to={`/workforce/workers/${holder.workerId}`}>{holder.workerName}</Link>
          <Tag {...(holder.answer === 'covered' && { tone: 'leaf' })}>
            {answerWords[holder.answer][language]}
          </Tag>
          {holder.until === null && (
            <Button
              aria-label={`${w.endAppointment} ${holder.workerName}`}
              onClick={() => on('end')}
            >
              {w.endAppointment}
            </Button>
          )}
        </span>
      ) : isOpen ? (
        <span className={css.row}>
          <Tag tone="amber">{w.vacant}</Tag>
          <Button aria-label={`${w.appoint} ${title}`} onClick={() => on('appoint')}>
            {w.appoint}
          </Button>
        </span>
      ) : (
        <Tag>{w.closed}</Tag>
      )}
      <Button aria-label={`${w.amend} ${title}`} onClick={() => on('amend')}>
        {w.amend}
      </Button>
    </li>
  )
}
