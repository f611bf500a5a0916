import { Button } from 'antd'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import type { Figure } from '../../model/volume.ts'
import css from '../Community.module.css'
import { useFigureName } from './figure-name.ts'
import { words } from './words.ts'

interface Props {
  /** The first names the rows, the others are numbers. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly figure: Figure; readonly cells: readonly number[] }[]
  readonly open: (figure: Figure) => void
}

/** Each row opens what it counted; one in which nothing was done has nothing to open. */
export function FigureTable({ heads, rows, open }: Props) {
  const w = useWords(words)
  const nameOf = useFigureName()
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" {...(index > 0 && { 'data-number': true })}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, cells }) => {
            const name = nameOf(figure)
            const isEmpty = cells.every((cell) => cell === 0)
            return (
              <tr key={name}>
                <th scope="row">
                  {isEmpty ? (
                    <span className={blocks.soft}>{name}</span>
                  ) : (
                    <Button
                      type="link"
                      className={`${css.opens}`}
                      aria-label={w.open(name)}
                      onClick={() => open(figure)}
                    >
                      {name}
                    </Button>
                  )}
                </th>
                {cells.map((cell, index) => (
                  <td key={heads[index + 1]} data-number>
                    {cell.toLocaleString('en')}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
