import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { Link } from 'react-router'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { endCounsellor, hangCarePoster, nameCounsellor, openHouse } from '../model/contract.ts'
import { keys } from './keys.ts'
import css from './Support.module.css'
import { words } from './words.ts'

type Deed = { name: AccountId } | { end: AccountId } | 'hang'

/** The head names who may be talked to, and hangs the poster. */
export function House() {
  const w = useWords(words)
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const house = useQuery({ queryKey: keys.house, queryFn: () => call(openHouse, {}) })
  const doing = useMutation({
    mutationFn: async (deed: Deed): Promise<unknown> => {
      if (deed === 'hang') return call(hangCarePoster, {})
      if ('name' in deed) return call(nameCounsellor, { accountId: deed.name })
      return call(endCounsellor, { accountId: deed.end })
    },
    onSuccess: () => void message.success(w.done),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.way })
      return queries.invalidateQueries({ queryKey: keys.house })
    },
  })
  return (
    <Query of={house}>
      {({ counsellors, candidates, poster }) => (
        <>
          {doing.error && <Problem error={doing.error} />}
          <Section title={w.house}>
            <p className={blocks.soft}>{w.houseLead}</p>
            {counsellors.length === 0 && <p>{w.noCounsellor}</p>}
            <ul className={css.talks}>
              {counsellors.map(({ accountId, name, since }) => (
                <li key={accountId}>
                  <div className={css.row}>
                    {name} <span className={blocks.soft}>{w.since(dates.day(since))}</span>
                    <Button
                      size="small"
                      aria-label={w.endOf(name)}
                      onClick={() => doing.mutate({ end: accountId })}
                    >
                      {w.end}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
            <h3>{w.choose}</h3>
            {candidates.length === 0 && <p className={blocks.soft}>{w.noCandidate}</p>}
            <ul className={css.talks}>
              {candidates.map(({ accountId, name }) => (
                <li key={accountId}>
                  <div className={css.row}>
                    {name}
                    <Button
                      size="small"
                      aria-label={`${w.nameDo} ${name}`}
                      onClick={() => doing.mutate({ name: accountId })}
                    >
                      {w.nameDo}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={w.poster}>
            {poster ? (
              <div className={css.row}>
                <Link to="/staff-support/poster">{w.print}</Link>
                <Link to={poster.path}>{w.look}</Link>
                <Popconfirm
                  title={w.renewSure}
                  okText={w.renew}
                  cancelText={w.eraseNo}
                  onConfirm={() => doing.mutate('hang')}
                >
                  <Button danger>{w.renew}</Button>
                </Popconfirm>
              </div>
            ) : (
              <div className={css.row}>
                {w.noPoster}
                <Button type="primary" onClick={() => doing.mutate('hang')}>
                  {w.make}
                </Button>
              </div>
            )}
          </Section>
        </>
      )}
    </Query>
  )
}
