import { useQuery } from '@tanstack/react-query'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { listRelations, readHouse } from '../../model/contract.ts'
import { Month } from '../../model/contract-figures.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { Hours } from '../parts/Hours.tsx'
import css from '../Supervision.module.css'
import { MonthField } from './MonthField.tsx'
import { Numbers } from './Numbers.tsx'
import { RelationList } from './RelationList.tsx'
import { words } from './words.ts'

/** Supervision of the house: counts, and who is supervised by whom. */
export function HousePage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const thisMonth = dayInBeijing(useNow()).slice(0, 7)
  const [filter, change] = useUrlFilter({ month: thisMonth })
  const month = Month.safeParse(filter.month).data ?? thisMonth
  const house = useQuery({
    queryKey: keys.house(month),
    queryFn: () => call(readHouse, { month }),
  })
  const relations = useQuery({
    queryKey: keys.relations('house'),
    queryFn: () => call(listRelations, {}),
  })
  return (
    <Page title={p.house} lead={w.houseLead} width="read">
      <div className={css.page}>
        <MonthField value={month} onChange={(chosen) => change({ month: chosen })} />
        <Query of={house}>{({ load }) => <Numbers load={load} />}</Query>
        <Query of={relations}>
          {({ relations: rows, supervisors }) => (
            <RelationList relations={rows} supervisors={supervisors} by="head" />
          )}
        </Query>
        <Hours />
      </div>
    </Page>
  )
}
