import { Link } from 'react-router'
import type { CasePage } from '#casework/model/contract.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { isOver } from '../model/referral-steps.ts'
import { pageWords } from './page-words.ts'
import css from './Referrals.module.css'
import { useCaseReferrals } from './referral-page.ts'
import { DueTag, StateTag } from './StateTag.tsx'

/** Referrals of the case that are not over: each has to get a fate before the case is closed. */
export function OpenReferralsCard({ page }: { readonly page: CasePage }) {
  const w = useWords(pageWords)
  const open = useCaseReferrals(page.id).data?.referrals.filter((one) => !isOver(one)) ?? []
  if (open.length === 0) return null
  return (
    <Section title={w.ofCase}>
      <ul className={css.matches}>
        {open.map((referral) => (
          <li key={referral.id}>
            <Link to={`/cases/${page.id}/referrals/${referral.id}`}>{referral.toName}</Link>{' '}
            <StateTag state={referral.state} /> <DueTag referral={referral} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
