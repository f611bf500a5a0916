import { Radio } from 'antd'
import { useState } from 'react'
import { definitionsOn } from '#indicators/model/catalogue.ts'
import { lastDayOf } from '#indicators/model/period.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Column, Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Board, Child } from '../../model/contract.ts'
import { nameOfPart } from '../../model/figure-text.ts'
import { type Pick, type Picked, pickFrom } from '../../model/pick.ts'
import { ON_TILES } from '../../model/sections.ts'
import css from '../City.module.css'
import { useNumber } from '../figure/number.ts'
import { words } from '../words.ts'
import { Tiles } from './Tiles.tsx'

/** The tiles with one number, and beside them the table with all of those that can be chosen. */
export function CityMap({ board }: { readonly board: Board }) {
  const w = useWords(words)
  const [chosen, choose] = useState(0)
  const shown = useTiled(board)
  const here = shown[chosen] ?? shown[0]
  const to = (code: string) => `/city/districts/${code}?period=${board.period}`
  const numbers = new Map(board.children.map(({ id }) => [id, here?.of(id) ?? NONE]))
  return (
    <Section title={w.map}>
      <p className={blocks.soft}>{w.mapHint}</p>
      <Radio.Group
        className="no-print"
        aria-label={w.show}
        value={chosen}
        options={shown.map(({ name }, value) => ({ value, label: name }))}
        onChange={({ target }) => choose(target.value as number)}
      />
      <div className={css.beside}>
        <Tiles numbers={numbers} digits={here?.digits ?? 0} to={to} />
        <ChildTable board={board} to={to} head={w.district} />
      </div>
    </Section>
  )
}

interface TableProps {
  readonly board: Board
  readonly head: string
  readonly to: (id: string) => string
}

/** Districts of the city, or houses of a district, with the numbers of the tiles. */
export function ChildTable({ board, head, to }: TableProps) {
  const { language } = useLanguage()
  const number = useNumber()
  const shown = useTiled(board)
  const columns: Column<Child>[] = [
    { key: 'name', title: head, render: ({ name }) => <Name of={name[language]} />, card: 'title' },
    ...shown.map(({ key, name, digits, of }) => ({
      ...{ key, title: name, end: true },
      render: ({ id }: Child) => number(of(id), digits),
    })),
  ]
  return (
    <Rows
      label={head}
      rows={board.children}
      columns={columns}
      rowKey={({ id }) => id}
      to={({ id }) => to(id)}
    />
  )
}

function Name({ of }: { readonly of: string }) {
  return <span className={css.nowrap}>{of}</span>
}

const NONE: Picked = { value: null, hidden: false, note: null }

function useTiled({ period, childFigures }: Board) {
  const { language } = useLanguage()
  const definitions = definitionsOn(lastDayOf(period))
  return ON_TILES.flatMap((pick: Pick) => {
    const definition = definitions.find(({ code }) => code === pick.code)
    if (!definition) return []
    const part = definition.parts.find(({ key }) => key === pick.part)
    const name = definition.name[language]
    return [
      {
        key: `${pick.code}${pick.part ?? ''}`,
        name: part ? `${name}: ${nameOfPart(definition, part.key)[language]}` : name,
        digits: (part ?? definition).digits,
        of: (id: string) =>
          pickFrom(
            childFigures.filter(({ place }) => place.id === id),
            pick,
            period,
          ),
      },
    ]
  })
}
