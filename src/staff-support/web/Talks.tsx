import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { Confidential } from '#platform/web/Confidential.tsx'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listTalks, stepTalk } from '../model/contract.ts'
import { type Talk, talkStateWords, themeWords } from '../model/talk.ts'
import { keys } from './keys.ts'
import { RegisterTalk } from './RegisterTalk.tsx'
import css from './Support.module.css'
import { words } from './words.ts'

/** What waits, what is offered to me, and my own. For whoever is no counsellor: nothing. */
export function Talks() {
  const w = useWords(words)
  const [isRegistering, setRegistering] = useState(false)
  const talks = useQuery({ queryKey: keys.talks, queryFn: () => call(listTalks, {}) })
  return (
    <Query of={talks}>
      {({ isCounsellor, talks: all }) => {
        if (!isCounsellor && all.length === 0) return null
        const waiting = all.filter(({ state }) => state === 'waiting')
        const offered = all.filter(({ mine, offeredToMe }) => offeredToMe && !mine)
        const mine = all.filter((one) => one.mine && one.state === 'open')
        const past = all.filter((one) => one.mine && one.state !== 'open')
        return (
          <>
            <Confidential readers={w.counsellorLead}>{null}</Confidential>
            {offered.length > 0 && (
              <Section title={w.offered}>
                <List talks={offered} step="accept" />
              </Section>
            )}
            {isCounsellor && (
              <Section title={w.waiting}>
                {waiting.length === 0 ? (
                  <p className={blocks.soft}>{w.noneWaiting}</p>
                ) : (
                  <List talks={waiting} step="take" />
                )}
              </Section>
            )}
            <Section
              title={w.mine}
              actions={
                isCounsellor && <Button onClick={() => setRegistering(true)}>{w.register}</Button>
              }
            >
              {mine.length === 0 ? (
                <p className={blocks.soft}>{w.noneMine}</p>
              ) : (
                <List talks={mine} />
              )}
              {past.length > 0 && (
                <details>
                  <summary>{w.past}</summary>
                  <List talks={past} />
                </details>
              )}
              <ListEnd of={all} />
            </Section>
            {isRegistering && <RegisterTalk onClose={() => setRegistering(false)} />}
          </>
        )
      }}
    </Query>
  )
}

interface ListProps {
  readonly talks: readonly Talk[]
  readonly step?: 'take' | 'accept'
}

function List({ talks, step }: ListProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const stepping = useMutation({
    mutationFn: ({ id: talkId, version }: Talk) =>
      call(stepTalk, { talkId, step: step as 'take', version }),
    onSuccess: () => void message.success(w.done),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.talks }),
  })
  return (
    <>
      {stepping.error && <Problem error={stepping.error} />}
      <ul className={css.talks}>
        {talks.map((talk) => {
          const who = talk.name || w.anonymous
          return (
            <li key={talk.id}>
              <div className={css.row}>
                {talk.mine ? <Link to={`/staff-support/talks/${talk.id}`}>{who}</Link> : who}
                <Tag>{themeWords[talk.theme][language]}</Tag>
                {talk.mine && <Tag>{talkStateWords[talk.state][language]}</Tag>}
              </div>
              <p className={blocks.soft}>
                {[
                  `${w.asked} ${dates.day(talk.askedAt)}`,
                  talk.when,
                  talk.reachAt,
                  talk.mine ? w.sessions(talk.sessions) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {step && (
                <Button
                  type="primary"
                  aria-label={`${w[step]} ${who}`}
                  loading={stepping.isPending && stepping.variables.id === talk.id}
                  onClick={() => stepping.mutate(talk)}
                >
                  {w[step]}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
