import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type NetworkOnPage, readNetwork } from '../model/contract.ts'
import { Ecomap } from './Ecomap.tsx'
import { Genogram } from './Genogram.tsx'
import { keys } from './keys.ts'
import { Legend } from './Legend.tsx'
import css from './Network.module.css'
import { EcoTable, PeopleTable } from './NetworkTables.tsx'
import { words } from './words.ts'

/** The saved drawing on paper, with its tables. */
export function NetworkPrintPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const page = useQuery({
    queryKey: keys.network(caseId),
    queryFn: () => call(readNetwork, { caseId }),
  })
  return (
    <Page title={w.print} trail={[{ label: w.title, to: `/cases/${caseId}/network` }]}>
      <Query of={page}>{(value) => <Sheet page={value} />}</Query>
    </Page>
  )
}

function Sheet({ page }: { readonly page: NetworkOnPage }) {
  const w = useWords(words)
  const dates = useDates()
  const house = useHouse()
  const { number, network, client, at, byName, version } = page
  if (!network || !at) return <EmptyState text={w.headNone} />
  return (
    <PrintSheet
      title={w.title}
      number={`${number} · ${w.versionN(version)}`}
      signatures={[w.worker, w.supervisor]}
      seal
      {...(house && { from: house })}
    >
      <div className={css.paper}>
        <p>{w.by(byName, dates.full(at))}</p>
        <p>{w.careful}</p>
        <h3>{w.genogram}</h3>
        <Genogram network={network} client={client} />
        <Legend />
        <PeopleTable network={network} client={client} />
        {network.ecoTies.length > 0 && (
          <>
            <h3>{w.ecomap}</h3>
            <Ecomap ecoTies={network.ecoTies} client={client} />
            <EcoTable network={network} />
          </>
        )}
      </div>
    </PrintSheet>
  )
}
