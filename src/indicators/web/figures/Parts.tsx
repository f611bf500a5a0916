import { useLanguage } from '#platform/web/language.tsx'
import type { DefinitionView } from '../../model/definition.ts'
import type { Figure } from '../../model/figure.ts'
import css from '../Indicators.module.css'
import { Value } from './Value.tsx'

interface Props {
  readonly definition: Pick<DefinitionView, 'parts'>
  readonly figure: Pick<Figure, 'parts'>
  /** Leaves out what is nought, where the list is long. */
  readonly short?: boolean
}

/** What is told beside a number: never added up. */
export function Parts({ definition, figure, short }: Props) {
  const { language } = useLanguage()
  const shown = definition.parts.flatMap((part) => {
    const found = figure.parts.find(({ key }) => key === part.key)
    return found && !(short && found.value === 0 && found.denominator === null)
      ? [{ ...part, found }]
      : []
  })
  if (shown.length === 0) return null
  return (
    <span className={css.parts}>
      {(short ? shown.slice(0, 6) : shown).map(({ key, name, unit, digits, found }) => (
        <span key={key}>
          {name[language]} <Value of={found} digits={digits} unit={unit} />
        </span>
      ))}
    </span>
  )
}
