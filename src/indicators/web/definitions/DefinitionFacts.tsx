import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { type DefinitionView, unitWords } from '../../model/definition.ts'
import css from '../Indicators.module.css'
import { words } from '../words.ts'

/** One version of a definition, whole. */
export function DefinitionFacts({ of }: { readonly of: DefinitionView }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const listing = useListing()
  const valid = of.until ? w.until(of.from, of.until) : w.since(of.from)
  const facts = [
    [w.formula, of.formula[language]],
    [w.population, of.population[language]],
    [w.window, of.window[language]],
    [w.grain, of.grain[language]],
    [w.traps, of.traps[language]],
    [w.unit, unitWords[of.unit][language]],
    [w.rounding, `${of.digits}`],
    [w.parts, listing(of.parts.map(({ name }) => name[language]))],
    [w.source, of.rows.join(', ')],
    [w.valid, `${w.version(of.version)} · ${valid}`],
    [w.change, of.change?.[language] ?? ''],
  ] as const
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
