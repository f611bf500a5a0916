import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { refund } from '../model/contract.ts'
import { decideEvidence } from '../model/contract-desk.ts'
import type { Offer } from '../model/shown.ts'
import { RefundReason, refundReasonWords } from '../model/steps.ts'
import { deskWords } from './desk-words.ts'

interface Props {
  readonly offer: Offer
  readonly onClose: () => void
}

/** The premium goes back, and why. */
export function RefundDrawer({ offer, onClose }: Props) {
  const w = useWords(deskWords)
  const { language } = useLanguage()
  const [reason, setReason] = useState<RefundReason>()
  const { insuredId, policyId, version, name, year } = offer
  const sending = useSending({
    labels: { reason: w.refundWhy },
    content: { reason, version },
    check: () => ({ reason: !reason && w.needed }),
    send: (idempotencyKey) =>
      call(
        refund,
        { insuredId, policyId, version, reason: reason as RefundReason },
        { idempotencyKey },
      ),
    onSent: useSent(onClose),
  })
  return (
    <FormDrawer title={w.refundTitle(name, year)} onClose={onClose}>
      <SendForm label={w.refund} sending={sending} action={w.refundNow} danger>
        <OneOf
          name="reason"
          label={w.refundWhy}
          value={reason}
          onChoose={setReason}
          options={RefundReason.options.map((value) => ({
            value,
            label: refundReasonWords[value][language],
          }))}
        />
      </SendForm>
    </FormDrawer>
  )
}

/** The evidence does not do; the insured person reads why. */
export function RefuseDrawer({ offer, onClose }: Props) {
  const w = useWords(deskWords)
  const [reason, setReason] = useState('')
  const { insuredId, policyId, version } = offer
  const sending = useSending({
    labels: { reason: w.reason },
    content: { reason, version },
    check: () => ({ reason: reason.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(
        decideEvidence,
        { insuredId, policyId, version, decision: 'refused', reason: reason.trim() },
        { idempotencyKey },
      ),
    onSent: useSent(onClose),
  })
  return (
    <FormDrawer title={w.refuse} onClose={onClose}>
      <SendForm label={w.refuse} sending={sending} action={w.refuse} danger>
        <TextField
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={reason}
          maxLength={200}
          rows={3}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}

function useSent(onClose: () => void) {
  const w = useWords(deskWords)
  const { message } = App.useApp()
  const queries = useQueryClient()
  return () => {
    void message.success(w.done)
    void queries.invalidateQueries({ queryKey: ['enrolment', 'desk'] })
    onClose()
  }
}
