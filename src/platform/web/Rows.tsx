import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { ListEnd } from './ListEnd.tsx'
import { useWords } from './language.tsx'
import css from './Rows.module.css'
import { useWide } from './wide.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly render: (row: Row) => ReactNode
  /** What it is on a phone; `fact` unless told. The `title` is also what leads to the row's page. */
  readonly card?: 'title' | 'fact' | 'none'
  /** Numbers stand at the end. */
  readonly end?: boolean
}

interface Props<Row> {
  readonly label: string
  /** Not here yet: shown as a page of blank lines, so that nothing jumps. */
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly to?: ((row: Row) => string) | undefined
  /** What lies behind a full list: pages, or what a filter finds. Nothing of both unless told. */
  readonly beyond?: 'pages' | 'filter' | undefined
}

/** ↑ ↓ go from row to row, Enter opens, as in every list of the product. */
export function Rows<Row>(props: Props<Row>) {
  const isWide = useWide()
  const w = useWords(words)
  if (!props.rows) return <div role="status" aria-label={w.loading} className={css.waiting} />
  const rows = props.rows
  return (
    <>
      {isWide ? <Table {...props} rows={rows} /> : <Cards {...props} rows={rows} />}
      {props.beyond !== 'pages' && <ListEnd of={rows} filtered={props.beyond === 'filter'} />}
    </>
  )
}

type Here<Row> = Props<Row> & { readonly rows: readonly Row[] }

function Table<Row>({ label, rows, columns, rowKey, to }: Here<Row>) {
  const navigate = useNavigate()
  const titleKey = titleOf(columns).key

  function open(event: MouseEvent, row: Row) {
    const isOnControl = (event.target as Element).closest('a, button, input, label')
    if (to && !isOnControl && !getSelection()?.toString()) void navigate(to(row))
  }

  return (
    <div className={css.scroll}>
      <table className={css.table} aria-label={label} onKeyDown={step}>
        <thead>
          <tr>
            {columns.map(({ key, title, end }) => (
              <th key={key} scope="col" data-end={end}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            // The link in the title is the way for the keyboard; the row is only a larger target.
            <tr key={rowKey(row)} data-opens={Boolean(to)} onClick={(event) => open(event, row)}>
              {columns.map(({ key, render, end }) => (
                <td key={key} data-end={end}>
                  {key === titleKey && to ? <Link to={to(row)}>{render(row)}</Link> : render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards<Row>({ label, rows, columns, rowKey, to }: Here<Row>) {
  const title = titleOf(columns)
  const facts = columns.filter((column) => column !== title && column.card !== 'none')
  return (
    <ul className={css.cards} aria-label={label} onKeyDown={step}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={css.card}>
          <p className={css.cardTitle}>
            {to ? <Link to={to(row)}>{title.render(row)}</Link> : title.render(row)}
          </p>
          <dl>
            {facts.map(({ key, title, render }) => (
              <div key={key}>
                <dt>{title}</dt>
                <dd>{render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function titleOf<Row>(columns: readonly Column<Row>[]) {
  return columns.find(({ card }) => card === 'title') ?? (columns[0] as Column<Row>)
}

/** From the link of one row to that of the next, whatever else the rows hold. */
function step(event: KeyboardEvent<HTMLElement>) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!way || !(event.target instanceof HTMLAnchorElement)) return
  const rows = [...event.currentTarget.querySelectorAll('tbody tr, li')]
  const here = rows.findIndex((row) => row.contains(event.target as Node))
  const next = rows[here + way]?.querySelector('a')
  if (!next) return
  event.preventDefault()
  next.focus()
}

const words = { loading: { zh: '正在取数据', en: 'Loading' } }
