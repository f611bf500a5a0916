import type { Bare } from '../model/tables.ts'
import { SyntheticTag } from './SyntheticTag.tsx'
import css from './WhatIf.module.css'

interface Props {
  readonly table: Bare
  /** Scenarios side by side, what is told of them below each other. */
  readonly turned?: boolean
}

/** A table of the model, as it also stands in the files. Wide ones can be moved sideways. */
export function NumberTable({ table, turned = false }: Props) {
  const { title, head, rows } = turned ? turn(table) : table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways is reached by keys
    <section className={css.scroll} aria-label={title} tabIndex={0}>
      <table className={css.numbers}>
        <caption>
          {title} <SyntheticTag />
        </caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a result stay where they are
            <tr key={`${n} ${first}`}>
              <th scope="row">{first}</th>
              {cells.map((cell, place) => (
                <td key={head[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function turn({ title, head, rows }: Bare): Bare {
  return {
    title,
    head: [head[0] ?? '', ...rows.map(([name]) => name ?? '')],
    rows: head.slice(1).map((name, n) => [name, ...rows.map((row) => row[n + 1] ?? '')]),
  }
}
