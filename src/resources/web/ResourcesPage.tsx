import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { searchResources } from '../model/contract.ts'
import type { Resource } from '../model/resource.ts'
import { Filter } from '../model/search.ts'
import { useColumns } from './columns.tsx'
import { keys } from './keys.ts'
import { useIsKeeper } from './me.ts'
import { pageWords } from './page-words.ts'
import { ResourceFilter } from './ResourceFilter.tsx'
import css from './Resources.module.css'
import { words } from './words.ts'

/** Who can help: by need, district, age and money. */
export function ResourcesPage() {
  const w = useWords({ ...words, title: pageWords.directory })
  const isKeeper = useIsKeeper()
  const [typed, change] = useUrlFilter({ text: '', need: '', district: '', age: '', money: '' })
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  // Whatever stands in the address: only what is known is asked for.
  const filter = Filter.safeParse(given).success ? given : {}
  const columns = useColumns()
  const found = useQuery({
    queryKey: keys.list(filter),
    queryFn: () => call(searchResources, filter),
    placeholderData: (before) => before,
  })
  return (
    <ListPage<Resource>
      title={w.title}
      actions={
        isKeeper && (
          <span className={css.deeds}>
            <LinkButton to="/resources/new" type="primary">
              {w.enter}
            </LinkButton>
            <LinkButton to="/resources/to-verify">{w.toVerify}</LinkButton>
            <LinkButton to="/resources/exchange">{w.exchange}</LinkButton>
          </span>
        )
      }
      filter={<ResourceFilter filter={typed} change={change} />}
      rows={found.data?.rows}
      rowKey={({ id }) => id}
      to={({ id }) => `/resources/${id}`}
      columns={columns}
      empty={{ text: w.none }}
      error={found.error}
      onRetry={() => void found.refetch()}
    />
  )
}
