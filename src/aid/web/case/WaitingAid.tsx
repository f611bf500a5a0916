import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listWaiting } from '../../model/contract-case.ts'
import css from '../Aid.module.css'
import { DueTag } from '../DueTag.tsx'
import { keys } from '../keys.ts'
import { StateTag } from '../StateTag.tsx'
import { words } from '../words.ts'

/** Where a funder waits for us, the nearest day first. Shows nothing where nobody does. */
export function WaitingAid() {
  const w = useWords(words)
  const waiting = useQuery({ queryKey: keys.waiting, queryFn: () => call(listWaiting, {}) })
  const applications = waiting.data?.applications ?? []
  if (applications.length === 0) return null
  return (
    <div className={css.waiting}>
      <Section title={w.waiting(applications.length)}>
        <ul className={css.plain}>
          {applications.map(
            ({ id, caseId, caseNumber, clientName, programmeName, state, dueOn }) => (
              <li key={id} className={css.head}>
                <Link to={`/cases/${caseId}/aid`}>
                  {clientName} · {caseNumber} · {programmeName}
                </Link>
                <StateTag state={state} />
                <DueTag dueOn={dueOn} />
              </li>
            ),
          )}
        </ul>
      </Section>
    </div>
  )
}
