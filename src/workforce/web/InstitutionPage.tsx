import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { listWorkers, type WorkerLine } from '../model/contract.ts'
import { keys } from './keys.ts'
import { officeWords } from './office-words.ts'
import { pageWords } from './page-words.ts'
import { useWorkerColumns } from './worker-columns.tsx'

/** The workers of one institution, for the district and the city. */
export function InstitutionPage() {
  const w = useWords({ ...officeWords, page: pageWords.institution, back: pageWords.overview })
  const columns = useWorkerColumns()
  const institutionId = useParams().institutionId as InstitutionId
  const list = useQuery({
    queryKey: keys.institution(institutionId),
    queryFn: () => call(listWorkers, { institutionId }),
  })
  return (
    <ListPage<WorkerLine>
      title={list.data?.institutionName ?? w.page}
      actions={<LinkButton to="/workforce/overview">{w.back}</LinkButton>}
      rows={list.data?.workers}
      columns={columns}
      rowKey={({ id }) => id}
      to={({ id }) => `/workforce/workers/${id}`}
      error={list.error}
      onRetry={() => void list.refetch()}
      empty={{ text: w.noWorkersHere }}
    />
  )
}
