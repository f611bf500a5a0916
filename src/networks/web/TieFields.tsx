import { Button, Checkbox } from 'antd'
import { OneOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { changeTie, removeTie } from '../model/edits.ts'
import { type FamilyTie, type Network, Quality, qualityWords } from '../model/network.ts'
import css from './Network.module.css'
import { words } from './words.ts'

interface Props {
  readonly tie: FamilyTie
  /** 母亲（父母）亲近 */
  readonly said: string
  readonly network: Network
  readonly onChange: (network: Network) => void
}

/** One tie of the person in hand: how the two get on. */
export function TieFields({ tie, said, network, onChange }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <details>
      <summary>{said}</summary>
      <div className={css.part}>
        <OneOf
          name="quality"
          label={w.quality}
          value={tie.quality}
          onChoose={(quality) => onChange(changeTie(network, tie, { quality }))}
          options={Quality.options.map((value) => ({
            value,
            label: qualityWords[value][language],
          }))}
        />
        {tie.kind === 'couple' && (
          <Checkbox
            checked={tie.parted}
            onChange={({ target }) => onChange(changeTie(network, tie, { parted: target.checked }))}
          >
            {w.isParted}
          </Checkbox>
        )}
        <p>
          <Button size="small" onClick={() => onChange(removeTie(network, tie))}>
            {w.removeTie}
          </Button>
        </p>
      </div>
    </details>
  )
}
