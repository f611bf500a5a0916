import { useQuery } from '@tanstack/react-query'
import { LinkButton, useSent } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { answerWords, NOTHING_KNOWN } from '#resources/model/eligibility.ts'
import { matchForCase, stepReferral } from '../model/contract.ts'
import type { ReferralPage } from '../model/referral.ts'
import { isOver, type SenderStep, stepsFor } from '../model/referral-steps.ts'
import { keys } from './keys.ts'
import css from './Referrals.module.css'
import { StepPanel } from './StepPanel.tsx'
import { words } from './words.ts'

type Step = Exclude<SenderStep, 'send'>

const FAILED = ['declined', 'redirected', 'failed']

/** What we can do now; where it failed, whom to ask next. */
export function SenderSide({ referral }: { readonly referral: ReferralPage }) {
  const w = useWords(words)
  const { caseId, id: referralId, version, attempts } = referral
  const sent = useSent(caseId, undefined, keys.all)
  const steps = stepsFor('sender', referral) as Step[]
  const isWaiting = stepsFor('receiver', referral).length > 0
  return (
    <div className={css.stack}>
      {attempts > 0 && <p>{w.attempts(attempts)}</p>}
      {isOver(referral) && <p>{w.nothing}</p>}
      {isWaiting && <p>{w.waiting}</p>}
      {FAILED.includes(referral.state) && <NextResource referral={referral} />}
      <StepPanel<Step>
        steps={steps}
        version={version}
        isWaiting={isWaiting}
        send={(step, { reason, note }, idempotencyKey) =>
          call(
            stepReferral,
            { caseId, referralId, version, step, reason, note },
            { idempotencyKey },
          )
        }
        onDone={() => sent(w.done)}
      />
    </div>
  )
}

const OFFERED = 3

function NextResource({ referral }: { readonly referral: ReferralPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { caseId, need, id } = referral
  const facts = { ...NOTHING_KNOWN, need }
  const found = useQuery({
    queryKey: keys.matches(caseId, facts),
    queryFn: () => call(matchForCase, { caseId, facts }),
  })
  const matches = found.data?.matches.slice(0, OFFERED) ?? []
  if (matches.length === 0) return null
  return (
    <div className={css.stack}>
      <p>{w.nextResource}</p>
      <ul className={css.matches}>
        {matches.map(({ resource, eligibility }) => (
          <li key={resource.id}>
            <strong>{resource.content.name}</strong> {resource.content.provider.name}
            <span className={css.soft}>{answerWords[eligibility.answer][language]}</span>
            <LinkButton
              size="small"
              to={`/cases/${caseId}/referrals/new?resource=${resource.id}&after=${id}`}
            >
              {w.tryThis}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
