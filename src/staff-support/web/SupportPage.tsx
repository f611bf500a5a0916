import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { findCareWay } from '../model/contract.ts'
import { Counts } from './Counts.tsx'
import { House } from './House.tsx'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import { Talks } from './Talks.tsx'
import { words } from './words.ts'

/** The counsellor's talks; the head's counts; and for everybody the way to be a client oneself. */
export function SupportPage() {
  const w = useWords(words)
  const role = useMe()?.actor.role
  return (
    <Page title={w.title} width="read">
      <div className={blocks.stack}>
        {role === 'social-worker' && <Talks />}
        {role === 'lead' && (
          <>
            <House />
            <Counts />
          </>
        )}
        <Way />
      </div>
    </Page>
  )
}

function Way() {
  const w = useWords(words)
  const way = useQuery({ queryKey: keys.way, queryFn: () => call(findCareWay, {}) })
  return (
    <Section title={w.needOne}>
      <Query of={way}>
        {({ path }) =>
          path ? (
            <div className={blocks.stack}>
              <p className={blocks.soft}>{w.needOneLead}</p>
              <Link to={path}>{w.needOne}</Link>
            </div>
          ) : (
            <p className={blocks.soft}>{w.noWay}</p>
          )
        }
      </Query>
    </Section>
  )
}
