import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useParams } from 'react-router'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { askForTalk, readCarePoster } from '../../model/contract.ts'
import { type Theme, themeWords } from '../../model/talk.ts'
import { words } from '../care-words.ts'
import { keys } from '../keys.ts'
import { themesInOrder } from '../themes.ts'
import css from './CarePage.module.css'
import { useCareSteps } from './care-steps.ts'
import { Receipt } from './Receipt.tsx'
import { SendStep } from './SendStep.tsx'

/** Three taps, no account, any name; nothing kept on the telephone. */
export function CarePage() {
  const w = useWords(words)
  const { language } = useLanguage()
  useElderByDefault()
  const token = useParams().token ?? ''
  const { step, answers, change, goTo, back } = useCareSteps()
  const idempotencyKey = useRef(crypto.randomUUID())
  const poster = useQuery({
    queryKey: keys.poster(token),
    queryFn: () => call(readCarePoster, { token }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const sending = useMutation({
    mutationFn: () =>
      call(
        askForTalk,
        { token, ...answers, theme: answers.theme as Theme },
        { idempotencyKey: idempotencyKey.current },
      ),
  })
  if (sending.data) return <Receipt receipt={sending.data.receipt} />
  const titles = { what: w.what, when: w.when, send: w.send }
  const times = [w.afterNight, w.noon, w.evening, w.weekend, w.anyTime]
  return (
    <Page
      title={poster.error ? w.ended : titles[step]}
      {...(poster.data && step === 'what' && { lead: w.whatLead(poster.data.house) })}
      width="read"
    >
      <Query of={poster}>
        {() => (
          <div className={css.care}>
            {step !== 'what' && (
              <p className={css.trail}>
                <button type="button" className={css.plain} onClick={back}>
                  ‹ {w.back}
                </button>
                <span>{w.step(step === 'when' ? 2 : 3)}</span>
              </p>
            )}
            {step === 'what' && (
              <>
                <ul className={css.choices}>
                  {themesInOrder.map((theme) => (
                    <li key={theme}>
                      <button
                        type="button"
                        className={css.choice}
                        onClick={() => {
                          change({ theme })
                          goTo('when')
                        }}
                      >
                        {themeWords[theme][language]}
                      </button>
                    </li>
                  ))}
                </ul>
                <p className={css.soft}>{w.promise}</p>
              </>
            )}
            {step === 'when' && (
              <ul className={css.choices}>
                {times.map((when) => (
                  <li key={when}>
                    <button
                      type="button"
                      className={css.choice}
                      onClick={() => {
                        change({ when })
                        goTo('send')
                      }}
                    >
                      {when}
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {step === 'send' && (
              <SendStep
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
