import { Button } from 'antd'
import type { ReactNode } from 'react'
import { EmptyState } from './EmptyState.tsx'
import css from './ListPage.module.css'
import { useWords } from './language.tsx'
import { Page } from './Page.tsx'
import { Problem } from './Problem.tsx'
import { type Column, Rows } from './Rows.tsx'

interface Props<Row> {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** The filter line: selects and buttons; its values live in `useUrlFilter`. */
  readonly filter?: ReactNode
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** The page of a row: Enter and a click anywhere on it lead there. */
  readonly to?: (row: Row) => string
  readonly empty: { readonly text: string; readonly action?: ReactNode }
  readonly error?: unknown
  readonly onRetry?: () => void
  /** What is done with the whole of it: stands under the rows. */
  readonly below?: ReactNode
  /** Where there is more than was fetched; named, though undefined, on the last page too. */
  readonly more?: { readonly onMore: () => void; readonly pending: boolean } | undefined
}

/** Many of one noun: a table on wide screens, cards of a few facts on a phone. */
export function ListPage<Row>(props: Props<Row>) {
  const { title, lead, actions, filter, rows, columns, rowKey, to, empty, error, onRetry } = props
  const { more, below } = props
  const w = useWords(words)
  return (
    <Page title={title} lead={lead} actions={actions}>
      {filter && (
        <search aria-label={w.filter} className={`${css.filter} no-print`}>
          {filter}
        </search>
      )}
      {error ? <Problem error={error} {...(onRetry && { onRetry })} /> : null}
      {rows?.length === 0 && <EmptyState {...empty} />}
      {(rows === undefined ? !error : rows.length > 0) && (
        <Rows {...{ label: title, rows, columns, rowKey, to, beyond: beyondOf(props) }} />
      )}
      {more && (
        <div className={css.more}>
          <Button onClick={more.onMore} loading={more.pending}>
            {w.more}
          </Button>
        </div>
      )}
      {below && <div className={css.below}>{below}</div>}
    </Page>
  )
}

function beyondOf({ filter, ...given }: Pick<Props<never>, 'filter' | 'more'>) {
  if ('more' in given) return 'pages'
  return filter ? 'filter' : undefined
}

const words = {
  filter: { zh: '筛选', en: 'Filter' },
  more: { zh: '再取一些', en: 'Show more' },
}
