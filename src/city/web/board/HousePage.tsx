import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { districtName } from '#places/model/district.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openHouse } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from '../words.ts'
import { useAskedPeriod } from './asked-period.ts'
import { BoardLinks } from './BoardLinks.tsx'
import { BoardView } from './BoardView.tsx'

/** One institution, as far as an office sees it: figures, and never a case. */
export function HousePage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const { language } = useLanguage()
  const { me } = useMe()
  const [period, choose] = useAskedPeriod()
  const institutionId = useParams().institutionId as InstitutionId
  const board = useQuery({
    queryKey: keys.house(institutionId, period),
    queryFn: () => call(openHouse, { institutionId, period }),
  })
  const place = board.data?.place
  const code = place?.districtCode
  const district = code
    ? [{ label: districtName(code)[language], to: `/city/districts/${code}` }]
    : []
  const isCity = me?.actor.role === 'city-officer'
  return (
    <Page
      title={place?.name[language] ?? titles.house}
      trail={isCity ? [{ label: w.city, to: '/city' }, ...district] : district}
      actions={<BoardLinks />}
    >
      <Query of={board}>{(found) => <BoardView board={found} onPeriod={choose} />}</Query>
    </Page>
  )
}
