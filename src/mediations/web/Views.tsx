import { Confidential } from '#platform/web/Confidential.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type KeptView, type Mediation, Side, sideWords } from '../model/mediation.ts'
import css from './MediationPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly mediation: Mediation
  readonly names: Readonly<Record<string, string>>
}

/** Both sides, each in its own words; for the mediator's eyes. */
export function Views({ mediation, names }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <Section title={w.views}>
      <Confidential readers={w.viewsReaders}>
        <div className={css.pair}>
          {Side.options.map((side) => {
            const said = mediation.views.filter((view) => view.side === side)
            const last = said.at(-1)
            return (
              <article key={side} className={css.view} aria-label={sideWords[side][language]}>
                <h3>{sideWords[side][language]}</h3>
                {last ? <Said view={last} names={names} /> : <p>{w.notHeard}</p>}
                {said.length > 1 && (
                  <details>
                    <summary>{w.earlierViews(said.length - 1)}</summary>
                    {said.slice(0, -1).map((view) => (
                      <Said key={view.id} view={view} names={names} />
                    ))}
                  </details>
                )}
              </article>
            )
          })}
        </div>
      </Confidential>
    </Section>
  )
}

export function Said({ view, names }: { readonly view: KeptView } & Pick<Props, 'names'>) {
  const w = useWords(words)
  const dates = useDates()
  const { words: said, saidBy, saidAs, heardAt, readBackTo, interest, refusedWhy, by } = view
  const meta = [
    said && w.saidBy(saidBy, saidAs),
    dates.short(heardAt),
    said && (readBackTo ? w.readBack(readBackTo) : w.notReadBack),
    names[by],
  ]
  return (
    <>
      {said && <blockquote className={css.quote}>{said}</blockquote>}
      {refusedWhy && (
        <p>
          {w.refused}
          {refusedWhy}
        </p>
      )}
      <p className={css.soft}>{meta.filter(Boolean).join(' · ')}</p>
      {interest && (
        <p>
          <strong>{w.interest}</strong> {interest}
        </p>
      )}
    </>
  )
}
