import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openCity } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { useAskedPeriod } from './asked-period.ts'
import { BoardLinks } from './BoardLinks.tsx'
import { BoardView } from './BoardView.tsx'

/** What the commission opens in the morning. */
export function CityPage() {
  const w = useWords(words)
  const [period, choose] = useAskedPeriod()
  const board = useQuery({
    queryKey: keys.city(period),
    queryFn: () => call(openCity, { period }),
  })
  return (
    <Page title={w.city} actions={<BoardLinks />}>
      <Query of={board}>{(found) => <BoardView board={found} onPeriod={choose} />}</Query>
    </Page>
  )
}
