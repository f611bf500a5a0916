import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listCases } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { CaseStateTag } from '../parts/CaseStateTag.tsx'
import { RiskTag } from '../parts/RiskTag.tsx'
import css from './QueuePage.module.css'
import { words } from './words.ts'

/** For the head of social work: openings and closures that need a second pair of eyes. */
export function Reviews() {
  const w = useWords(words)
  const reviews = useQuery({
    queryKey: [...keys.cases, 'review'],
    queryFn: () => call(listCases, { desk: 'review' }),
  })
  return (
    <Section title={w.reviews}>
      <Query of={reviews}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.none}>{w.noReviews}</p>
          ) : (
            <ul className={css.list}>
              {rows.map(({ id, client, number, state, riskLevel }) => (
                <li key={id}>
                  <Link to={`/cases/${id}`}>
                    {client.name} · {number}
                  </Link>
                  <span className={css.clock}>
                    <CaseStateTag state={state} />
                    <RiskTag level={riskLevel} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Query>
    </Section>
  )
}
