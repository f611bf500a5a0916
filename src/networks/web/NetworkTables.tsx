import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  CLIENT,
  type ClientFacts,
  directionWords,
  ecoKindWords,
  type Key,
  type Network,
  strengthWords,
} from '../model/network.ts'
import css from './Network.module.css'
import { useSaid } from './said.ts'
import { words } from './words.ts'

interface Props {
  readonly network: Network
  readonly client: ClientFacts
  readonly onOpen?: (key: Key) => void
}

/** The genogram in words. */
export function PeopleTable({ network, client, onOpen }: Props) {
  const w = useWords(words)
  const { people, factsOf, tiesOf, caresOf, homeOf } = useSaid(network, client)
  return (
    <Scrolling label={w.people}>
      <thead>
        <tr>
          <th scope="col">{w.person}</th>
          <th scope="col">{w.facts}</th>
          <th scope="col">{w.ties}</th>
          <th scope="col">{w.home}</th>
          <th scope="col">{w.cares}</th>
          {onOpen && <th scope="col">{w.change}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.key}>
            <th scope="row">
              {one.called}
              {one.key === CLIENT && <small>{w.client}</small>}
            </th>
            <td>{factsOf(one)}</td>
            <td>
              {tiesOf(one.key).map(({ other, text }) => (
                <div key={other}>{text}</div>
              ))}
            </td>
            <td>{homeOf(one.key) || w.none}</td>
            <td>{caresOf(one.key) || w.none}</td>
            {onOpen && (
              <td>
                <Button
                  size="small"
                  aria-label={w.changeWho(one.called)}
                  onClick={() => onOpen(one.key)}
                >
                  {w.change}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Scrolling>
  )
}

/** The ecomap in words. */
export function EcoTable({ network, onOpen }: Omit<Props, 'client'>) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <Scrolling label={w.ecoTable}>
      <thead>
        <tr>
          <th scope="col">{w.ecoCalled}</th>
          <th scope="col">{w.ecoKind}</th>
          <th scope="col">{w.strength}</th>
          <th scope="col">{w.direction}</th>
          <th scope="col">{w.stressful}</th>
          {onOpen && <th scope="col">{w.change}</th>}
        </tr>
      </thead>
      <tbody>
        {network.ecoTies.map(({ key, called, kind, strength, direction, stressful }) => (
          <tr key={key}>
            <th scope="row">{called}</th>
            <td>{ecoKindWords[kind][language]}</td>
            <td>{strengthWords[strength]?.[language]}</td>
            <td>{directionWords[direction][language]}</td>
            <td>{stressful ? w.stressful : w.none}</td>
            {onOpen && (
              <td>
                <Button size="small" aria-label={w.changeWho(called)} onClick={() => onOpen(key)}>
                  {w.change}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Scrolling>
  )
}

function Scrolling({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table className={css.table}>{children}</table>
    </section>
  )
}
