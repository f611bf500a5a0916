import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type EncounterLine, listEncounters } from '../model/contract.ts'
import css from './imaging.module.css'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { RegisterForm } from './RegisterForm.tsx'
import { words } from './words.ts'

/** The doctor's way in: who is being treated here, and who has just come. */
export function PatientsPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const dates = useDates()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: keys.encounters, queryFn: () => call(listEncounters, {}) })
  return (
    <Page title={titles.patients} lead={w.patientsLead}>
      <div className={css.stack}>
        <Section title={w.inHand}>
          <Query of={query}>
            {({ encounters }) =>
              encounters.length === 0 ? (
                <EmptyState text={w.noPatients} />
              ) : (
                <Rows<EncounterLine>
                  label={w.inHand}
                  rows={encounters}
                  rowKey={({ id }) => id}
                  to={({ id }) => `/imaging/patients/${id}`}
                  columns={[
                    { key: 'name', title: w.name, render: ({ name }) => name, card: 'title' },
                    { key: 'number', title: w.number, render: ({ number }) => number },
                    { key: 'kind', title: w.kind, render: ({ kind }) => w[kind] },
                    {
                      key: 'since',
                      title: w.since,
                      render: ({ startedAt }) => dates.short(startedAt),
                    },
                    {
                      key: 'state',
                      title: w.state,
                      render: ({ endedAt }) =>
                        endedAt ? <Tag>{w.over}</Tag> : <Tag tone="leaf">{w.inHand}</Tag>,
                    },
                  ]}
                />
              )
            }
          </Query>
        </Section>
        <Section title={w.register}>
          <RegisterForm
            onDone={() => void queries.invalidateQueries({ queryKey: keys.encounters })}
          />
        </Section>
      </div>
    </Page>
  )
}
