import { skipToken, useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { DistrictCode, districtName } from '#places/model/district.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openDistrict } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from '../words.ts'
import { useAskedPeriod } from './asked-period.ts'
import { BoardLinks } from './BoardLinks.tsx'
import { BoardView } from './BoardView.tsx'

/** A district: that of the address, or the own one. */
export function DistrictPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const { language } = useLanguage()
  const { me } = useMe()
  const [period, choose] = useAskedPeriod()
  const given = useParams().districtCode ?? me?.actor.districtCode
  const code = DistrictCode.safeParse(given).data
  const board = useQuery({
    queryKey: keys.district(code ?? '', period),
    queryFn: code ? () => call(openDistrict, { districtCode: code, period }) : skipToken,
  })
  const isCity = me?.actor.role === 'city-officer'
  return (
    <Page
      title={code ? districtName(code)[language] : titles.district}
      trail={isCity ? [{ label: w.city, to: '/city' }] : []}
      actions={<BoardLinks />}
    >
      <Query of={board}>{(found) => <BoardView board={found} onPeriod={choose} />}</Query>
    </Page>
  )
}
