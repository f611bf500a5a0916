import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { AccessLine } from '#imaging-hub/model/shown.ts'
import { purposeWords } from '#imaging-node/model/purpose.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listOwnAccesses } from '../model/contract.ts'
import css from './imaging.module.css'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

type Line = z.infer<typeof AccessLine>

/** 谁看过: a line for each time somebody asked for one's images. */
export function OwnAccessesPage() {
  const w = useWords(words)
  const listing = useListing()
  const titles = useWords(pageWords)
  const purposes = useWords(purposeWords)
  const dates = useDates()
  const query = useQuery({ queryKey: keys.accesses, queryFn: () => call(listOwnAccesses, {}) })
  const given = (line: Line) =>
    line.given.length === 0 ? w.nothing : listing(line.given.map((one) => w[one]))
  return (
    <Page
      title={titles.accesses}
      trail={[{ label: titles.own, to: '/imaging/own' }]}
      lead={w.accessesLead}
    >
      <Query of={query}>
        {({ accesses, total }) =>
          accesses.length === 0 ? (
            <EmptyState text={w.noAccesses} />
          ) : (
            <>
              <p className={css.soft}>{w.more(accesses.length, total)}</p>
              <Rows<Line>
                label={titles.accesses}
                rows={accesses}
                rowKey={({ at, node, practitioner }) => `${at} ${node} ${practitioner}`}
                columns={[
                  { key: 'at', title: w.at, render: ({ at }) => dates.full(at), card: 'title' },
                  { key: 'who', title: w.who, render: ({ orgName }) => orgName },
                  {
                    key: 'why',
                    title: w.why,
                    render: ({ purpose, brokeGlass }) =>
                      brokeGlass ? (
                        <Tag tone="vermilion">{purposes[purpose]}</Tag>
                      ) : (
                        purposes[purpose]
                      ),
                  },
                  { key: 'gave', title: w.gave, render: given },
                ]}
              />
            </>
          )
        }
      </Query>
    </Page>
  )
}
