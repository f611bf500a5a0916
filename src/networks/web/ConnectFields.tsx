import { Button } from 'antd'
import { useState } from 'react'
import { OneOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { addTie } from '../model/edits.ts'
import { type Key, type Network, tieKindWords } from '../model/network.ts'
import { findNetworkFault, networkObstacleWords } from '../model/network-faults.ts'
import css from './Network.module.css'
import type { PanelProps } from './panel-props.ts'
import { useSaid } from './said.ts'
import { words } from './words.ts'

type Way = 'parent' | 'child' | 'couple' | 'sibling'

/** A tie to somebody who is drawn already; what is not possible says why. */
export function ConnectFields({ who, network, client, onChange }: PanelProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { people } = useSaid(network, client)
  const [other, setOther] = useState<Key>()
  const [way, setWay] = useState<Way>('couple')
  const tied = new Set(
    network.ties
      .filter(({ from, to }) => from === who || to === who)
      .flatMap(({ from, to }) => [from, to]),
  )
  const free = people.filter(({ key }) => key !== who && !tied.has(key))
  if (free.length === 0) return null
  const chosen = free.some(({ key }) => key === other) ? other : undefined
  const next = chosen === undefined ? undefined : connected(network, who, chosen, way)
  const fault = next && findNetworkFault(next, client.birthYear)
  return (
    <details>
      <summary>{w.connect}</summary>
      <div className={css.part}>
        <OneOf<Key>
          name="who"
          label={w.who}
          value={chosen}
          onChoose={setOther}
          options={free.map(({ key, called }) => ({ value: key, label: called }))}
        />
        <OneOf<Way>
          name="kind"
          label={w.kind}
          value={way}
          onChoose={setWay}
          options={[
            { value: 'couple', label: tieKindWords.couple[language] },
            { value: 'sibling', label: tieKindWords.sibling[language] },
            { value: 'parent', label: w.asParent },
            { value: 'child', label: w.asChild },
          ]}
        />
        <WhyNot reason={fault && networkObstacleWords[fault.code][language]}>
          <Button
            disabled={!next}
            onClick={() => {
              if (next) onChange(next)
              setOther(undefined)
            }}
          >
            {w.connectDo}
          </Button>
        </WhyNot>
      </div>
    </details>
  )
}

function connected(network: Network, who: Key, other: Key, way: Way): Network {
  if (way === 'parent') return addTie(network, 'parent-child', other, who)
  if (way === 'child') return addTie(network, 'parent-child', who, other)
  return addTie(network, way, who, other)
}
