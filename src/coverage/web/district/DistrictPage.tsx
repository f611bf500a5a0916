import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listHouses, listWaiting } from '../../model/contract.ts'
import { useHouseColumns } from '../HouseRows.tsx'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { WaitingItem } from './WaitingItem.tsx'

/** What waits for the district, and its institutions with how far each has come. */
export function DistrictPage() {
  const w = useWords(words)
  const columns = useHouseColumns().filter(({ key }) => key !== 'district')
  const waiting = useQuery({ queryKey: keys.waiting, queryFn: () => call(listWaiting, {}) })
  const houses = useQuery({ queryKey: keys.houses({}), queryFn: () => call(listHouses, {}) })
  return (
    <Page title={w.coverage}>
      <div className={blocks.stack}>
        <Section title={w.waiting}>
          <Query of={waiting}>
            {(found) => (
              <ul className={blocks.list}>
                {found.waiting.length === 0 && <li className={blocks.soft}>{w.noneWaiting}</li>}
                {found.waiting.map((one) => (
                  <WaitingItem key={one.fact.id} of={one} />
                ))}
              </ul>
            )}
          </Query>
        </Section>
        <Section title={w.institutions}>
          <Query of={houses}>
            {({ institutions }) => (
              <Rows
                label={w.institutions}
                rows={institutions}
                columns={columns}
                rowKey={({ institutionId }) => institutionId}
                to={({ institutionId }) => `/coverage/institutions/${institutionId}`}
              />
            )}
          </Query>
        </Section>
      </div>
    </Page>
  )
}
