import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Notice } from '#casework/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { takeBackPayment } from '../../model/contract-running.ts'
import { type Payment, paymentKindWords } from '../../model/money.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { useDone } from '../done.ts'
import { Sums } from '../Sums.tsx'
import { words as common } from '../words.ts'
import { BookDrawer } from './BookDrawer.tsx'
import { PaperDrawer } from './PaperDrawer.tsx'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly role: Actor['role'] | undefined
}

const BOOKERS: readonly unknown[] = ['lead', 'foundation', 'city-officer']

/** Planned, paid, spent, with papers: line by line, by whom. */
export function Money({ file, role }: Props) {
  const w = useWords(words)
  const [isBooking, setBooking] = useState(false)
  const { stand, payments, awarded, state } = file
  const canBook = BOOKERS.includes(role) && state !== 'terminated'
  return (
    <Section
      title={w.money}
      actions={canBook && <Button onClick={() => setBooking(true)}>{w.book}</Button>}
    >
      <div className={css.stack}>
        {stand && <Sums awarded={awarded} stand={stand} />}
        {stand && stand.spent > stand.paid && <Notice tone="amber">{w.spentMore}</Notice>}
        {payments.length === 0 && <p className={css.soft}>{w.noMoney}</p>}
        <ul className={css.list} aria-label={w.money}>
          {payments.map((payment) => (
            <li key={payment.id} className={css.item}>
              <Line payment={payment} file={file} role={role} />
            </li>
          ))}
        </ul>
      </div>
      {isBooking && role && (
        <BookDrawer file={file} role={role} onClose={() => setBooking(false)} />
      )}
    </Section>
  )
}

function Line({ payment, file, role }: Props & { readonly payment: Payment }) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const { language } = useLanguage()
  const [isNaming, setNaming] = useState(false)
  const done = useDone(() => {})
  const { id: paymentId, kind, amount, on, purpose, evidence, byName, takenBack } = payment
  const back = useMutation({
    mutationFn: () => call(takeBackPayment, { projectId: file.id, paymentId }),
    onSuccess: done,
  })
  const isMine = (kind === 'spent') === (role === 'lead') && role !== 'district-officer'
  return (
    <>
      <p className={css.head}>
        <Tag tone={kind === 'paid' ? 'jade' : kind === 'spent' ? 'azure' : 'amber'}>
          {paymentKindWords[kind][language]}
        </Tag>
        <strong className={takenBack ? css.gone : ''}>{c.yuan(amount)}</strong>
        {takenBack && <Tag>{w.takenBack}</Tag>}
        {kind === 'spent' && evidence === '' && !takenBack && <Tag tone="amber">{w.noVoucher}</Tag>}
      </p>
      <p>{purpose}</p>
      <p className={css.soft}>{dates.day(on)}</p>
      {evidence && <p className={css.soft}>{evidence}</p>}
      <p className={css.soft}>{byName}</p>
      {back.error && <Problem error={back.error} />}
      {isMine && !takenBack && (
        <div className={css.buttons}>
          {kind === 'spent' && (
            <Button size="small" onClick={() => setNaming(true)}>
              {w.namePaper}
            </Button>
          )}
          <Button
            size="small"
            aria-label={w.takeBackOne(`${c.yuan(amount)} ${purpose}`)}
            loading={back.isPending}
            onClick={() => back.mutate()}
          >
            {w.takeBack}
          </Button>
        </div>
      )}
      {isNaming && <PaperDrawer file={file} payment={payment} onClose={() => setNaming(false)} />}
    </>
  )
}
