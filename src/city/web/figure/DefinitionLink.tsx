import { Link } from 'react-router'
import type { Definition } from '#indicators/model/definition.ts'
import type { Figure } from '#indicators/model/figure.ts'
import { useLanguage } from '#platform/web/language.tsx'

interface Props {
  readonly definition: Definition
  readonly figure: Pick<Figure, 'code' | 'period' | 'place'>
}

/** The name of an indicator, on the way to its definition and, where that is allowed, its rows. */
export function DefinitionLink({ definition: { name }, figure }: Props) {
  const { language } = useLanguage()
  return (
    <Link to={definitionPath(figure)}>
      {figure.code} {name[language]}
    </Link>
  )
}

export function definitionPath({ code, period, place }: Props['figure']) {
  const where = place.level === 'city' ? '' : `&${place.level}=${place.id}`
  return `/indicators/figures/${code}?period=${period}${where}`
}
