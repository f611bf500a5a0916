import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { Confidential } from '#platform/web/Confidential.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openTalk, stepTalk, type TalkPage as TalkOnPage } from '../model/contract.ts'
import { type TalkId, talkStateWords, themeWords } from '../model/talk.ts'
import { Erasure } from './Erasure.tsx'
import { HandOver } from './HandOver.tsx'
import { keys } from './keys.ts'
import { SessionForm } from './SessionForm.tsx'
import css from './Support.module.css'
import { words } from './words.ts'

/** One talk, for the one who holds it. */
export function TalkPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const talkId = useParams().talkId as TalkId
  const talk = useQuery({
    queryKey: keys.talk(talkId),
    queryFn: () => call(openTalk, { talkId }),
  })
  return (
    <Page
      title={talk.data?.name || w.talk}
      trail={[{ label: w.title, to: '/staff-support' }]}
      {...(talk.data && { lead: talkStateWords[talk.data.state][language] })}
      width="read"
    >
      <Query of={talk}>
        {(value) => (
          <div className={blocks.stack}>
            <Confidential readers={w.readers}>
              <Facts talk={value} />
            </Confidential>
            {value.state === 'open' && value.mine && (
              <Section title={w.write}>
                {/* Each session is a form of its own, with a draft of its own. */}
                <SessionForm key={value.record.length} talk={value} />
              </Section>
            )}
            <History talk={value} />
            {value.mine && <Deeds talk={value} />}
          </div>
        )}
      </Query>
    </Page>
  )
}

interface PartProps {
  readonly talk: TalkOnPage
}

function Facts({ talk }: PartProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const facts = [
    [w.theme, themeWords[talk.theme][language]],
    [w.reachAt, talk.reachAt],
    [w.when, talk.when],
    [w.asked, dates.day(talk.askedAt)],
  ].filter(([, value]) => value)
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {talk.state === 'locked' && talk.keptUntil && (
        <p>{w.locked(dates.day(talk.keptUntil), talk.keepBasis)}</p>
      )}
    </>
  )
}

function History({ talk }: PartProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Section title={w.history}>
      {talk.record.length === 0 && <p className={blocks.soft}>{w.noHistory}</p>}
      <ul className={css.talks}>
        {talk.record.map(({ id, day, minutes, themes, note }) => (
          <li key={id}>
            <p className={blocks.soft}>
              {[
                dates.weekday(day),
                w.inMinutes(minutes),
                ...themes.map((theme) => themeWords[theme][language]),
              ].join(' · ')}
            </p>
            <p className={css.note}>{note === null ? w.gone : note}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Deeds({ talk }: PartProps) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id: talkId, version, state, offeredTo } = talk
  const stepping = useMutation({
    mutationFn: (step: 'close' | 'reopen' | 'withdraw-offer') =>
      call(stepTalk, { talkId, step, version }),
    onSuccess: () => void message.success(w.done),
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff-support'] }),
  })
  const steps = [
    ...(state === 'open' ? (['close'] as const) : []),
    ...(state === 'closed' ? (['reopen'] as const) : []),
    ...(offeredTo ? (['withdraw-offer'] as const) : []),
  ]
  return (
    <>
      {stepping.error && <Problem error={stepping.error} />}
      {steps.length > 0 && (
        <div className={css.row}>
          {steps.map((step) => (
            <Button key={step} loading={stepping.isPending} onClick={() => stepping.mutate(step)}>
              {w[step]}
            </Button>
          ))}
        </div>
      )}
      {state === 'open' && <HandOver talk={talk} />}
      {state !== 'erased' && <Erasure talk={talk} />}
    </>
  )
}
