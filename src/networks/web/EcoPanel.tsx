import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addEcoTie, changeEcoTie, removeEcoTie } from '../model/edits.ts'
import {
  Direction,
  directionWords,
  EcoKind,
  type EcoTie,
  ecoKindWords,
  type Key,
  type Network,
  strengthWords,
} from '../model/network.ts'
import css from './Network.module.css'
import { words } from './words.ts'

interface Props {
  readonly which: Key | 'new'
  readonly network: Network
  readonly onChange: (network: Network) => void
  readonly onClose: () => void
}

const NEW: Omit<EcoTie, 'key'> = {
  ...{ kind: 'organisation', called: '', personId: null, strength: 2, direction: 'in' },
  stressful: false,
}

/** One tie to the world outside of the family. */
export function EcoPanel({ which, network, onChange, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const known = network.ecoTies.find(({ key }) => key === which)
  const [tie, setTie] = useState<Omit<EcoTie, 'key'>>(known ?? NEW)
  const [isAsked, setIsAsked] = useState(false)
  const isBare = tie.called.trim() === ''
  const change = (part: Partial<EcoTie>) => setTie({ ...tie, ...part })

  function keep() {
    setIsAsked(true)
    if (isBare) return
    onChange(known ? changeEcoTie(network, known.key, tie) : addEcoTie(network, tie))
    onClose()
  }

  return (
    <FormDrawer title={known?.called ?? w.addEco} onClose={onClose}>
      <div className={css.panel}>
        <TextField
          name="called"
          label={w.ecoCalled}
          hint={w.ecoCalledHint}
          fault={isAsked && isBare ? w.calledNeeded : undefined}
          value={tie.called}
          maxLength={30}
          onChange={(text) => change({ called: text })}
        />
        <OneOf
          name="kind"
          label={w.ecoKind}
          value={tie.kind}
          onChoose={(kind) => change({ kind })}
          options={EcoKind.options.map((value) => ({
            value,
            label: ecoKindWords[value][language],
          }))}
        />
        <OneOf
          name="strength"
          label={w.strength}
          value={String(tie.strength)}
          onChoose={(strength) => change({ strength: Number(strength) })}
          options={strengthWords.map((said, n) => ({ value: String(n), label: said[language] }))}
        />
        <OneOf
          name="direction"
          label={w.direction}
          value={tie.direction}
          onChoose={(direction) => change({ direction })}
          options={Direction.options.map((value) => ({
            value,
            label: directionWords[value][language],
          }))}
        />
        <Checkbox
          checked={tie.stressful}
          onChange={({ target }) => change({ stressful: target.checked })}
        >
          {w.isStressful}
        </Checkbox>
        <div className={css.row}>
          <Button type="primary" onClick={keep}>
            {w.done}
          </Button>
          {known && (
            <Button
              danger
              onClick={() => {
                onChange(removeEcoTie(network, known.key))
                onClose()
              }}
            >
              {w.remove}
            </Button>
          )}
        </div>
      </div>
    </FormDrawer>
  )
}
