import { Link } from 'react-router'
import type { CasePage } from '#casework/model/contract.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { OVER } from '../../model/application.ts'
import { standOf } from '../../model/ledger.ts'
import css from '../Aid.module.css'
import { DueTag } from '../DueTag.tsx'
import { StateTag } from '../StateTag.tsx'
import { words } from '../words.ts'
import { useAid } from './aid-page.ts'

/** Where the money of the case stands. Shows nothing where nobody has asked or booked anything. */
export function AidCard({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const aid = useAid(page.id).data
  if (!aid) return null
  const running = aid.applications.filter(({ state }) => !OVER.includes(state))
  if (running.length === 0 && aid.ledger.length === 0) return null
  const { gap } = standOf(aid.ledger)
  return (
    <Section title={w.title}>
      <div className={css.stack}>
        <dl className={css.facts}>
          <div>
            <dt>{w.gapReceived}</dt>
            <dd>{w.yuan(gap.received)}</dd>
          </div>
        </dl>
        {running.map((file) => (
          <p key={file.id} className={css.head}>
            {file.programmeName} <StateTag state={file.state} /> <DueTag dueOn={file.dueOn} />
          </p>
        ))}
        <Link to={`/cases/${page.id}/aid`}>{w.title}</Link>
      </div>
    </Section>
  )
}
