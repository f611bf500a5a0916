import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { type Fen, readYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { answerRelation } from '../model/contract.ts'
import { answerBalance, type DeskPage } from '../model/contract-desk.ts'
import { relationWords } from '../model/insured.ts'
import { deskWords } from './desk-words.ts'
import css from './Enrolment.module.css'

interface Props {
  readonly value: DeskPage
  readonly mayAct: boolean
}

/** Who pays for this person, for whom this person pays, and what is asked about the account. */
export function Relations({ value, mayAct }: Props) {
  const w = useWords(deskWords)
  const { language } = useLanguage()
  const done = useDone()
  const answering = useMutation({
    mutationFn: (told: DeskPage['payers'][number] & { agrees: boolean }) => {
      const { insuredId, payerId, version, agrees } = told
      return call(answerRelation, { insuredId, payerId, version, agrees })
    },
    onSuccess: done,
  })
  const { payers, family, balanceQuestions } = value
  return (
    <>
      {(mayAct ? balanceQuestions : []).map(({ id }) => (
        <Section key={id} title={w.answerBalance}>
          <Balance insuredId={value.insuredId} questionId={id} />
        </Section>
      ))}
      {payers.length + family.length > 0 && (
        <Section title={w.relations}>
          {answering.error && <Problem error={answering.error} />}
          <ul className={css.list}>
            {payers.map((one) => (
              <li key={one.payerId}>
                <span className={css.row}>
                  {w.paysForThem(one.payerName, relationWords[one.kind][language])}
                  {!one.isConfirmed && <Tag tone="amber">{w.unconfirmed}</Tag>}
                </span>
                {mayAct && (
                  <span className={css.row}>
                    {!one.isConfirmed && (
                      <Button onClick={() => answering.mutate({ ...one, agrees: true })}>
                        {w.confirm}
                      </Button>
                    )}
                    <Button
                      size="small"
                      onClick={() => answering.mutate({ ...one, agrees: false })}
                    >
                      {w.end}
                    </Button>
                  </span>
                )}
              </li>
            ))}
            {family.map((one) => (
              <li key={one.insuredId}>
                {w.paidByThem(one.name, relationWords[one.kind][language])}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

interface Question {
  readonly insuredId: DeskPage['insuredId']
  readonly questionId: string
}

function Balance({ insuredId, questionId }: Question) {
  const w = useWords(deskWords)
  const [typed, setTyped] = useState('')
  const balance = readYuan(typed)
  const sending = useSending({
    labels: { balance: w.balanceField },
    content: { typed },
    check: () => ({ balance: balance === undefined && w.wrongAmount }),
    send: (idempotencyKey) =>
      call(answerBalance, { insuredId, questionId, balance: balance as Fen }, { idempotencyKey }),
    onSent: useDone(),
  })
  return (
    <SendForm label={w.answerBalance} sending={sending} action={w.answer}>
      <TextField
        name="balance"
        label={w.balanceField}
        value={typed}
        maxLength={14}
        onChange={setTyped}
      />
    </SendForm>
  )
}

function useDone() {
  const w = useWords(deskWords)
  const { message } = App.useApp()
  const queries = useQueryClient()
  return () => {
    void message.success(w.done)
    void queries.invalidateQueries({ queryKey: ['enrolment', 'desk'] })
  }
}
