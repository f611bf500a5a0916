import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { searchResources } from '../model/contract.ts'
import type { Resource } from '../model/resource.ts'
import { useColumns } from './columns.tsx'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

/** What our house keeps and nobody has looked at for long. */
export function ToVerifyPage() {
  const w = useWords({ ...words, title: pageWords.toVerify })
  const columns = useColumns()
  const filter = { toVerify: 'true' } as const
  const found = useQuery({
    queryKey: keys.list(filter),
    queryFn: () => call(searchResources, filter),
  })
  return (
    <ListPage<Resource>
      title={w.title}
      lead={w.verifyLead}
      rows={found.data?.rows}
      rowKey={({ id }) => id}
      to={({ id }) => `/resources/${id}`}
      columns={columns}
      empty={{ text: w.noneToVerify }}
      error={found.error}
      onRetry={() => void found.refetch()}
    />
  )
}
