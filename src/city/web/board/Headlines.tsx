import { Link } from 'react-router'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Board } from '../../model/contract.ts'
import { HEADLINES } from '../../model/headline.ts'
import { periodOf, pickFrom } from '../../model/pick.ts'
import css from '../City.module.css'
import { definitionPath } from '../figure/DefinitionLink.tsx'
import { useNumber } from '../figure/number.ts'
import { usePeriodName } from '../figure/PeriodChoice.tsx'
import { words } from '../words.ts'

/** The numbers of the first line. Those told by the year say of which. */
export function Headlines({ board: { figures, period, place } }: { readonly board: Board }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const number = useNumber()
  const nameOf = usePeriodName()
  return (
    <section aria-label={w.headlines}>
      <dl className={css.headlines}>
        {HEADLINES.filter(({ cityOnly }) => place.level === 'city' || !cityOnly).map(
          ({ key, name, unit, pick }) => {
            const picked = pickFrom(figures, pick, period)
            return (
              <div key={key}>
                <dt>
                  <Link
                    to={definitionPath({ code: pick.code, period: periodOf(pick, period), place })}
                  >
                    {name[language]}
                  </Link>
                </dt>
                <dd>
                  {picked.value === null ? <small>{number(picked)}</small> : number(picked)}{' '}
                  <small>
                    {picked.value !== null && unit[language]}
                    {pick.span === 'last-year' && ` ${nameOf(periodOf(pick, period))}`}
                  </small>
                </dd>
              </div>
            )
          },
        )}
      </dl>
    </section>
  )
}
