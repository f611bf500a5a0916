import type { Definition, Part } from '#indicators/model/definition.ts'
import { unitWords } from '#indicators/model/definition.ts'
import type { Figure, FigurePart } from '#indicators/model/figure.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { nameOfPart, numberText } from '../../model/figure-text.ts'
import css from '../City.module.css'
import { words } from '../words.ts'
import { DefinitionLink } from './DefinitionLink.tsx'
import { useNumber } from './number.ts'

interface Props {
  readonly definition: Definition
  readonly figure: Figure
}

/** One figure with what it is made of, and its parts as a table with bars in it. */
export function FigureCard({ definition, figure }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const number = useNumber()
  const { numerator, denominator } = figure
  const hasMain = definition.main !== null
  return (
    <article className={css.figure}>
      <h3>
        <DefinitionLink definition={definition} figure={figure} />
      </h3>
      {hasMain && (
        <p>
          <span className={css.value}>{number(figure, definition.digits)}</span>{' '}
          {figure.value !== null && unitWords[definition.unit][language]}{' '}
          {numerator !== null && denominator !== null && (
            <span className={blocks.soft}>
              {w.ofTotal(numberText(numerator, 0), numberText(denominator, 0))}
            </span>
          )}
        </p>
      )}
      <PartsTable definition={definition} parts={figure.parts} />
      <p className={blocks.soft}>{w.version(figure.version)}</p>
    </article>
  )
}

function PartsTable({
  definition,
  parts,
}: {
  readonly definition: Definition
  readonly parts: readonly FigurePart[]
}) {
  const w = useWords(words)
  const { language } = useLanguage()
  const number = useNumber()
  // A batch that has not been yet is no news.
  const known = parts.filter(
    ({ key, value, note }) =>
      note === 'hidden' || (value !== null && !(value === 0 && /^\d+$/.test(key))),
  )
  if (known.length === 0) return null
  const partOf = (key: string): Part | undefined => definition.parts.find((one) => one.key === key)
  return (
    <div className={css.scroll}>
      <table className={css.parts} aria-label={definition.name[language]}>
        <thead>
          <tr>
            <th scope="col">{w.part}</th>
            <th scope="col" className={css.end}>
              {w.number}
            </th>
            <th scope="col" className={css.barCell}>
              {w.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((one) => {
            const part = partOf(one.key)
            // Bars of one unit only are compared with each other.
            const alike = known.filter(({ key }) => partOf(key)?.unit === part?.unit)
            const least = part?.unit === 'percent' ? 100 : 0
            const most = Math.max(least, ...alike.map(({ value }) => Math.abs(value ?? 0)))
            return (
              <tr key={one.key}>
                <th scope="row">{nameOfPart(definition, one.key)[language]}</th>
                <td className={css.end}>
                  {number(one, part?.digits)}{' '}
                  {one.value !== null && part && unitWords[part.unit][language]}
                </td>
                <td className={css.barCell}>
                  <Bar share={most === 0 ? 0 : Math.abs(one.value ?? 0) / most} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** For eyes only: the number stands beside it. */
function Bar({ share }: { readonly share: number }) {
  return (
    <span
      aria-hidden="true"
      className={css.bar}
      style={{ inlineSize: `${Math.round(share * 100)}%` }}
    />
  )
}
