import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { PersonId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { RecordLayout } from '#platform/web/RecordLayout.tsx'
import { openPerson } from '../model/contract.ts'
import { ClosedRecord } from './ClosedRecord.tsx'
import { Consents } from './Consents.tsx'
import { GoButton } from './GoButton.tsx'
import { Kin } from './Kin.tsx'
import { keys } from './keys.ts'
import { Missing } from './Missing.tsx'
import css from './people.module.css'
import { Readers } from './Readers.tsx'
import { WhoPanel } from './WhoPanel.tsx'
import { useWayBack } from './way-back.ts'
import { words } from './words.ts'

/** One person: who, whom they belong to, what they have agreed to, and what is missing. */
export function PersonPage() {
  const w = useWords(words)
  const personId = useParams().personId as PersonId
  const back = useWayBack()
  const person = useQuery({
    queryKey: keys.person(personId),
    queryFn: () => call(openPerson, { personId }),
  })
  const isClosed = person.error instanceof Refusal && person.error.code === 'no-such-person'
  return (
    <Page
      title={person.data?.name ?? w.person}
      width={isClosed ? 'read' : 'wide'}
      trail={[back]}
      actions={
        person.data && (
          <GoButton icon={<EditOutlined aria-hidden="true" />} to={`/people/${personId}/amend`}>
            {w.amend}
          </GoButton>
        )
      }
    >
      {isClosed ? (
        <ClosedRecord personId={personId} />
      ) : (
        <Query of={person}>
          {(value) => (
            <RecordLayout
              who={<WhoPanel personId={personId} />}
              river={
                <div className={css.stack}>
                  <Consents personId={personId} />
                  <Kin personId={personId} />
                </div>
              }
              next={
                <div className={css.stack}>
                  <Missing person={value} />
                  <Readers personId={personId} />
                </div>
              }
            />
          )}
        </Query>
      )}
    </Page>
  )
}
