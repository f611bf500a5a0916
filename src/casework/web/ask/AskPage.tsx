import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useParams } from 'react-router'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { askFromPoster, readPoster } from '../../model/contract.ts'
import type { Reason } from '../../model/help-request.ts'
import { keys } from '../keys.ts'
import css from './AskPage.module.css'
import { type Answers, type AskStep, useAskSteps } from './ask-steps.ts'
import { BedStep } from './BedStep.tsx'
import { Calls } from './Calls.tsx'
import { NeedStep } from './NeedStep.tsx'
import { Receipt } from './Receipt.tsx'
import { SendStep } from './SendStep.tsx'
import { WhoStep } from './WhoStep.tsx'
import { words } from './words.ts'

/** From the poster at the bed: four taps, no account, nothing kept on the telephone. */
export function AskPage() {
  const w = useWords(words)
  useElderByDefault()
  const token = useParams().token ?? ''
  const { step, answers, change, goTo, back, startAgain } = useAskSteps()
  const idempotencyKey = useRef(crypto.randomUUID())
  const poster = useQuery({
    queryKey: keys.poster(token),
    queryFn: () => call(readPoster, { token }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const sending = useMutation({
    mutationFn: () =>
      call(
        askFromPoster,
        { token, ...toRequest(answers) },
        { idempotencyKey: idempotencyKey.current },
      ),
  })

  function another() {
    idempotencyKey.current = crypto.randomUUID()
    sending.reset()
    startAgain()
  }

  if (sending.data) return <Receipt {...sending.data} onAnother={another} />
  const ward = poster.data?.ward ?? ''
  return (
    <Page
      title={poster.error ? w.ended : titleOf[step](w)}
      lead={ward && w.here(ward)}
      width="read"
    >
      <Query of={poster}>
        {() => (
          <div className={css.ask}>
            {step !== 'need' && <Trail step={step} back={back} />}
            {step === 'need' && (
              <NeedStep
                onChoose={(reason) => {
                  change({ reason })
                  goTo(reason === 'safety' ? 'safety' : 'who')
                }}
              />
            )}
            {step === 'safety' && <Calls onSafe={() => goTo('who')} />}
            {step === 'who' && (
              <WhoStep
                isHeavy={answers.reason === 'emotion'}
                onChoose={(source) => {
                  change({ source })
                  goTo('bed')
                }}
              />
            )}
            {step === 'bed' && (
              <BedStep
                bed={answers.bed}
                onType={(bed) => change({ bed })}
                onDone={() => goTo('send')}
              />
            )}
            {step === 'send' && (
              <SendStep
                ward={ward}
                answers={answers}
                change={change}
                isSending={sending.isPending}
                error={sending.error}
                onSend={() => sending.mutate()}
              />
            )}
          </div>
        )}
      </Query>
    </Page>
  )
}

interface TrailProps {
  readonly step: AskStep
  readonly back: () => void
}

function Trail({ step, back }: TrailProps) {
  const w = useWords(words)
  const n = { need: 1, safety: 1, who: 2, bed: 3, send: 4 }[step]
  return (
    <p className={css.trail}>
      <button type="button" className={css.plain} onClick={back}>
        ‹ {w.back}
      </button>
      <span>{w.step(n)}</span>
    </p>
  )
}

const titleOf = {
  need: (w: { what: string }) => w.what,
  safety: (w: { safety: string }) => w.safety,
  who: (w: { who: string }) => w.who,
  bed: (w: { bed: string }) => w.bed,
  send: (w: { send: string }) => w.send,
}

function toRequest({ reason, source, ...rest }: Answers) {
  return { ...rest, reasons: [reason as Reason], source: source as 'patient' | 'family' }
}
