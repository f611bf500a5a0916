import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Batch, listImports } from '../model/contract.ts'
import { importKindWords } from '../model/kind.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** Whoever was interrupted goes on from here. */
export function RecentImports() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const imports = useQuery({ queryKey: keys.list, queryFn: () => call(listImports, {}) })
  return (
    <Section title={w.mine}>
      <Query of={imports}>
        {({ batches }) =>
          batches.length === 0 ? (
            <p>{w.none}</p>
          ) : (
            <Rows<Batch>
              label={w.mine}
              rows={batches}
              rowKey={({ id }) => id}
              to={({ id }) => `/import/${id}`}
              columns={[
                { key: 'file', title: w.fileName, card: 'title', render: (one) => one.fileName },
                {
                  key: 'kind',
                  title: w.kind,
                  render: (one) => importKindWords[one.kind][language],
                },
                { key: 'state', title: w.state, render: ({ state }) => w[state] },
                { key: 'at', title: w.at, render: ({ at }) => dates.full(at) },
              ]}
            />
          )
        }
      </Query>
    </Section>
  )
}
