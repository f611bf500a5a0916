import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { tellYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { consentByWords } from '../model/consent.ts'
import { decideEvidence, settlePayment } from '../model/contract-desk.ts'
import { evidenceStateWords, evidenceWords } from '../model/evidence.ts'
import { eligibilityWords } from '../model/insured.ts'
import { policyStateWords } from '../model/policy.ts'
import type { Offer } from '../model/shown.ts'
import { type RefundReason, refundReasonWords } from '../model/steps.ts'
import { deskWords } from './desk-words.ts'
import css from './Enrolment.module.css'
import { RefundDrawer, RefuseDrawer } from './PolicyDrawers.tsx'
import { words } from './words.ts'

const PAID = ['insured', 'in-force', 'expired']

interface Props {
  readonly offer: Offer
  /** The second look reads only. */
  readonly mayAct: boolean
}

/** One policy, and what the desk can do about it. */
export function PolicyDeeds({ offer, mayAct }: Props) {
  const w = useWords(deskWords)
  const own = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [drawer, setDrawer] = useState<'refund' | 'refuse'>()
  const { insuredId, policyId, version, state, evidence, evidenceState } = offer
  const acting = useMutation({
    mutationFn: async (deed: 'arrived' | 'notArrived' | 'accept') => {
      const which = { insuredId, policyId, version }
      if (deed === 'accept')
        return call(decideEvidence, { ...which, decision: 'accepted', reason: '' })
      return call(settlePayment, { ...which, arrived: deed === 'arrived' })
    },
    onSuccess: () => void message.success(w.done),
    onSettled: () => queries.invalidateQueries({ queryKey: ['enrolment', 'desk'] }),
  })
  const isPaid = PAID.includes(state)
  const mustLook = evidenceState === 'declared' && (isPaid || state === 'paying')
  const said = [
    eligibilityWords[offer.route][language],
    `${evidenceWords[evidence][language]} ${evidenceStateWords[evidenceState][language]}`,
    offer.consentedAt && offer.consents !== 'self-must-agree'
      ? consentByWords[offer.consents][language]
      : '',
    own.yuan(tellYuan(offer.premium)),
    offer.refundReason ? refundReasonWords[offer.refundReason as RefundReason][language] : '',
    offer.evidenceReason ?? '',
  ]
  return (
    <li>
      <span className={css.row}>
        <span className={css.name}>{offer.year}</span>
        <Tag {...(state === 'in-force' && { tone: 'jade' })}>
          {policyStateWords[state][language]}
        </Tag>
        {isPaid && mayAct && (
          <Link
            to={`/enrolment/${insuredId}/${policyId}/certificate`}
            aria-label={own.certificateOf(offer.name, offer.year)}
          >
            {own.certificate}
          </Link>
        )}
      </span>
      <span className={blocks.soft}>{said.filter(Boolean).join(' · ')}</span>
      {acting.error && <Problem error={acting.error} />}
      <span className={css.row}>
        {mayAct && state === 'paying' && (
          <>
            <Button type="primary" onClick={() => acting.mutate('arrived')}>
              {w.arrived}
            </Button>
            <Button onClick={() => acting.mutate('notArrived')}>{w.notArrived}</Button>
          </>
        )}
        {mayAct && mustLook && (
          <>
            <Button onClick={() => acting.mutate('accept')}>{w.accept}</Button>
            <Button onClick={() => setDrawer('refuse')}>{w.refuse}</Button>
          </>
        )}
        {mayAct && isPaid && state !== 'expired' && (
          <Button
            size="small"
            aria-label={w.refundTitle(offer.name, offer.year)}
            onClick={() => setDrawer('refund')}
          >
            {w.refund}
          </Button>
        )}
      </span>
      {drawer === 'refund' && <RefundDrawer offer={offer} onClose={() => setDrawer(undefined)} />}
      {drawer === 'refuse' && <RefuseDrawer offer={offer} onClose={() => setDrawer(undefined)} />}
    </li>
  )
}
