import { useQuery } from '@tanstack/react-query'
import { Link, useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listReferrals } from '../model/contract.ts'
import { keys } from './keys.ts'
import css from './Referrals.module.css'
import { DueTag, StateTag } from './StateTag.tsx'
import { words } from './words.ts'

const SHOWN = 5

/** On the desk: referrals that nobody has answered in time; for the head, those that are his now. */
export function LateReferrals() {
  const w = useWords(words)
  const isLead = useOutletContext<{ readonly actor: Actor } | null>()?.actor.role === 'lead'
  const desk = isLead ? 'escalated' : 'late'
  const found = useQuery({
    queryKey: keys.house(desk),
    queryFn: () => call(listReferrals, { desk }),
  })
  const { rows, count } = found.data ?? { rows: [], count: 0 }
  if (rows.length === 0) return null
  return (
    <Section
      title={w.lateTitle(count)}
      actions={<Link to={`/referrals?desk=${desk}`}>{w.seeAll}</Link>}
    >
      <ul className={css.matches}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <Link to={`/cases/${row.caseId}/referrals/${row.id}`}>
              {row.client} · {row.toName}
            </Link>{' '}
            <StateTag state={row.state} /> <DueTag referral={row} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
