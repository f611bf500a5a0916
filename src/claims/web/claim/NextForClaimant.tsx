import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { claimObstacleWords } from '../../model/claim-steps.ts'
import { handIn } from '../../model/contract.ts'
import css from '../Claims.module.css'
import { words } from '../claim-words.ts'
import { type ClaimProps, obstacleOf, useAfter, whichOf } from './after.ts'
import { AccountForm, AppealForm, WithdrawForm } from './ClaimantForms.tsx'

const forms = { appeal: AppealForm, withdraw: WithdrawForm, changeAccount: AccountForm }
type Form = keyof typeof forms

/** What the insured can do next, the most likely first. */
export function NextForClaimant({ claim }: ClaimProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const after = useAfter()
  const [form, setForm] = useState<Form>()
  const close = () => setForm(undefined)
  const handing = useMutation({
    mutationFn: () => call(handIn, { ...whichOf(claim), version: claim.version }),
    onSuccess: () => after(w.handedIn),
  })
  const toHandIn = obstacleOf(claim, 'hand-in')
  const toAppeal = obstacleOf(claim, 'appeal')
  const Form = form && forms[form]
  return (
    <div className={css.stack}>
      {claim.state === 'reported' && (
        <p className={css.notice}>
          <strong>{w.gather}</strong> {w.gatherText}
        </p>
      )}
      <div className={`${css.buttons} no-print`}>
        {toHandIn !== undefined && (
          <WhyNot reason={toHandIn ? claimObstacleWords[toHandIn][language] : undefined}>
            <Button type="primary" loading={handing.isPending} onClick={() => handing.mutate()}>
              {w.handIn}
            </Button>
          </WhyNot>
        )}
        {toAppeal !== undefined && (
          <WhyNot reason={toAppeal ? claimObstacleWords[toAppeal][language] : undefined}>
            <Button onClick={() => setForm('appeal')}>{w.appeal}</Button>
          </WhyNot>
        )}
        {toAppeal === null && claim.appealUntil && (
          <span className={css.soft}>{w.appealUntil(dates.day(claim.appealUntil))}</span>
        )}
        {claim.state !== 'withdrawn' && claim.state !== 'closed' && (
          <Button onClick={() => setForm('changeAccount')}>{w.changeAccount}</Button>
        )}
        {obstacleOf(claim, 'withdraw') === null && (
          <Button onClick={() => setForm('withdraw')}>{w.withdraw}</Button>
        )}
      </div>
      {handing.error && <Problem error={handing.error} />}
      {Form && form && (
        <FormDrawer title={w[form]} onClose={close}>
          <Form claim={claim} close={close} />
        </FormDrawer>
      )}
    </div>
  )
}
