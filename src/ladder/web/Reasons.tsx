import { findVersion } from '#insurance/model/products/published.ts'
import { SourceNote } from '#insurance/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { payerWords } from '../model/payers.ts'
import { tellLadderStep } from '../model/step.ts'
import css from './Ladder.module.css'
import { type ShownRung, toneOf } from './shown.ts'
import { words } from './words.ts'

interface Props {
  readonly rungs: readonly ShownRung[]
  readonly productVersion: string
}

/** For every payer the sentences, and for every sentence where its numbers come from. */
export function Reasons({ rungs, productVersion }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const cover = findVersion(productVersion)?.cover
  const inForce = cover ? `${dates.day(cover.from)} – ${dates.day(cover.to)}` : ''
  return (
    <section className={css.reasons}>
      <h3>{w.reasons}</h3>
      <ol>
        {rungs
          .filter(({ steps }) => steps.length > 0)
          .map(({ payer, n, steps }) => (
            <li key={payer}>
              <h4>
                <span className={css.sign} data-tone={toneOf[payer]}>
                  {n}
                </span>
                {payerWords[payer][language]}
              </h4>
              {steps.map((step) => {
                const sentence = tellLadderStep(step)[language]
                return (
                  <div key={sentence}>
                    <p>{sentence}</p>
                    <SourceNote figures={step.figures} inForce={inForce} />
                  </div>
                )
              })}
            </li>
          ))}
      </ol>
    </section>
  )
}
