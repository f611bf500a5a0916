import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openPerson } from '../model/contract.ts'
import { listTies } from '../model/contract-ties.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { words } from './consent-words.ts'
import { keys } from './keys.ts'
import { words as personWords } from './words.ts'

/** Told, understood, agreed to, and how that can be shown. */
export function GiveConsentPage() {
  const w = useWords(words)
  const p = useWords(personWords)
  const personId = useParams().personId as PersonId
  const person = useQuery({
    queryKey: keys.person(personId),
    queryFn: () => call(openPerson, { personId }),
  })
  const ties = useQuery({
    queryKey: keys.ties(personId),
    queryFn: () => call(listTies, { personId }),
  })
  return (
    <Page
      title={w.give}
      width="form"
      trail={[
        { label: p.people, to: '/people' },
        { label: person.data?.name ?? p.person, to: `/people/${personId}` },
      ]}
    >
      <Query of={person}>
        {(somebody) => (
          <Query of={ties}>
            {({ ties: all }) => (
              <ConsentForm
                person={somebody}
                guardians={all
                  .filter(({ guardian, endedOn }) => guardian && endedOn === null)
                  .map(({ other }) => other)}
              />
            )}
          </Query>
        )}
      </Query>
    </Page>
  )
}
