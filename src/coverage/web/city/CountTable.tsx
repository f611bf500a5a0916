import { Link } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import type { Count } from '../../model/contract.ts'
import css from '../Coverage.module.css'
import { words } from './words.ts'

interface Props {
  readonly label: string
  /** What the rows are. */
  readonly head: string
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly count: Count
    readonly to?: string
  }[]
  readonly total: Count
}

const COLUMNS = ['staffed', 'post', 'department', 'preparing', 'unknown'] as const

/** The coverages side by side, never added up. */
export function CountTable({ label, head, rows, total }: Props) {
  const w = useWords(words)
  const line = ({ institutions, ...count }: Count) => (
    <>
      <td>{institutions}</td>
      {COLUMNS.map((column) => (
        <td key={column}>{count[column]}</td>
      ))}
    </>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={css.scroll} aria-label={w.table(label)} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{w.registered}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {w[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count, to }) => (
            <tr key={key}>
              <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
              {line(count)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.total}</th>
            {line(total)}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
