import { Link } from 'react-router'
import { districtName } from '#places/model/district.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Picked } from '../../model/pick.ts'
import { TILES } from '../../model/tiles.ts'
import css from '../City.module.css'
import { useNumber } from '../figure/number.ts'
import { words } from '../words.ts'

interface Props {
  /** By the code of the district. */
  readonly numbers: ReadonlyMap<string, Picked>
  readonly digits: number
  readonly to: (code: string) => string
}

/** The least and the deepest tint of a tile, in percent: ink stays readable on both. */
const [PALE, DEEP] = [4, 34]

/** A schematic map: a tile for each district, its number in it, the tint only supports it. */
export function Tiles({ numbers, digits, to }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const number = useNumber()
  const most = Math.max(0, ...[...numbers.values()].map(({ value }) => value ?? 0))
  return (
    <nav aria-label={w.map} className={css.tiles}>
      {TILES.map(({ code, column, row }) => {
        const picked = numbers.get(code) ?? { value: null, note: null, hidden: false }
        const share = most === 0 ? 0 : (picked.value ?? 0) / most
        const tint = Math.round(PALE + share * (DEEP - PALE))
        const name = districtName(code)[language]
        return (
          <Link
            key={code}
            to={to(code)}
            className={css.tile}
            style={{
              ...{ gridColumn: column, gridRow: row },
              background: `color-mix(in srgb, var(--jade) ${tint}%, var(--sheet))`,
            }}
          >
            <span>{code === 'BJ-BDA' ? SHORT[language] : name.replace(/区$/, '')}</span>
            <strong>{number(picked, digits)}</strong>
          </Link>
        )
      })}
    </nav>
  )
}

const SHORT = { zh: '经开区', en: 'BDA' }
