import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { type Submission, stepSubmission } from '../../model/contract.ts'
import { obstacleWords, type SubmissionStep, stepWords } from '../../model/submission-steps.ts'
import css from '../Indicators.module.css'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** The last one is the way on. */
const ORDER: readonly SubmissionStep[] = ['lock', 'accept', 'submit', 'check', 'compute', 'return']

/** What can be done now; giving back asks for a reason. */
export function Steps({ submission }: { readonly submission: Submission }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const id = useId()
  const [reason, setReason] = useState('')
  const { period, institutionId, version } = submission
  const stepping = useMutation({
    mutationFn: (step: SubmissionStep) =>
      call(stepSubmission, {
        ...{ institutionId, version, step, period: period.period },
        reason: step === 'return' ? reason : '',
      }),
    onSuccess: () => void message.success(w.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  const steps = ORDER.filter((step) => submission.steps.includes(step))
  if (steps.length === 0) return null
  const missing = reason.trim() === '' ? obstacleWords['reason-missing'][language] : undefined
  return (
    <Section title={w.next}>
      <div className={blocks.stack}>
        {stepping.error && <Problem error={stepping.error} />}
        {steps.includes('return') && (
          <div>
            <label htmlFor={id}>{w.reason}</label>
            <Input
              id={id}
              value={reason}
              maxLength={500}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
        )}
        <div className={css.row}>
          {steps.map((step, n) => (
            <WhyNot key={step} reason={step === 'return' ? missing : undefined} quiet>
              <Button
                {...(n === 0 && { type: 'primary' as const })}
                loading={stepping.isPending}
                onClick={() => stepping.mutate(step)}
              >
                {stepWords[step][language]}
              </Button>
            </WhyNot>
          ))}
        </div>
        {steps.includes('compute') && submission.version > 0 && (
          <p className={blocks.soft}>{w.again}</p>
        )}
      </div>
    </Section>
  )
}
