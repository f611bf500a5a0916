import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openMyRights } from '../model/contract.ts'
import { CoverLine } from './CoverLine.tsx'
import css from './Entitlements.module.css'
import { Entries } from './Entries.tsx'
import { keys } from './keys.ts'
import { Rights } from './Rights.tsx'
import { words } from './words.ts'

/** For whoever is insured: himself, and those for whom he answers. */
export function MyRightsPage() {
  const w = useWords(words)
  useElderByDefault()
  const mine = useQuery({ queryKey: keys.mine, queryFn: () => call(openMyRights, {}) })
  return (
    <Page title={w.mine} lead={w.mineLead} width="read">
      <Query of={mine}>
        {({ people }) =>
          people.length === 0 ? (
            <EmptyState
              text={w.nobody}
              action={<LinkButton to="/enrolment">{w.toEnrolment}</LinkButton>}
            />
          ) : (
            <div className={css.stack}>
              {people.map((one) => (
                <Section key={one.insuredId} title={one.name}>
                  <CoverLine of={one} />
                  <Rights rights={one.rights} />
                  <h3>{w.entries}</h3>
                  <Entries entries={one.entries} />
                </Section>
              ))}
            </div>
          )
        }
      </Query>
    </Page>
  )
}
