import { LinkButton } from '#casework/web/index.tsx'
import { liabilityWords } from '#insurance/model/product.ts'
import { findVersion } from '#insurance/model/products/published.ts'
import { tellStep } from '#insurance/model/step.ts'
import { SourceNote } from '#insurance/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { adjudicate, stillOpen, type YearFacts } from '../../model/adjudicate.ts'
import { outcomeWords } from '../../model/claim.ts'
import { decisionReasons } from '../../model/reasons.ts'
import css from '../Claims.module.css'
import { words } from '../claim-words.ts'
import { words as shared } from '../words.ts'
import type { ClaimProps } from './after.ts'

/** The decision in words, the clause, and the sum with its reasons. */
export function Decision({ claim }: ClaimProps) {
  const w = useWords(words)
  const { outcome } = claim
  return (
    <Section
      title={w.decision}
      actions={
        outcome && (
          <LinkButton to={`/claims/${claim.insuredId}/${claim.id}/letter`}>{w.letter}</LinkButton>
        )
      }
    >
      {outcome ? <Decided claim={claim} /> : <p className={css.soft}>{w.notDecided}</p>}
    </Section>
  )
}

export function Decided({ claim }: ClaimProps) {
  const w = useWords(words)
  const s = useWords(shared)
  const { language } = useLanguage()
  const { outcome, amount, sentence, code, reckoning } = claim
  if (!outcome) return null
  return (
    <div className={css.stack}>
      <p className={css.sentence}>
        {outcomeWords[outcome][language]} {amount > 0 && s.yuan(amount)}
      </p>
      <p>{sentence}</p>
      {code && (
        <p className={css.soft}>{w.says(w.clause, decisionReasons[code].clause.says[language])}</p>
      )}
      {reckoning && (
        <>
          <h3>{w.howReckoned}</h3>
          <Explanation facts={reckoning.facts} />
          <p>
            {w.thisClaim(
              reckoning.owed - reckoning.owedBefore,
              reckoning.owedBefore,
              reckoning.owed,
            )}
          </p>
          {!reckoning.isReproduced && <p className={css.notice}>{w.notReproduced}</p>}
        </>
      )}
    </div>
  )
}

/** The year, step by step; each sentence opens the rule, its date and its source. */
export function Explanation({ facts }: { readonly facts: YearFacts }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const { liabilities } = adjudicate(facts)
  const cover = findVersion(facts.productVersion)?.cover
  const inForce = cover ? `${dates.day(cover.from)} – ${dates.day(cover.to)}` : ''
  const shown = liabilities.filter(
    ({ steps, state }) => steps.length > 0 && state !== 'not-eligible',
  )
  return (
    <ol className={css.steps}>
      {shown.map(({ id, steps, state }) => (
        <li key={id}>
          <strong>{liabilityWords[id][language]}</strong>
          {steps.map((step) => {
            const sentence = tellStep(step)[language]
            return (
              <div key={sentence}>
                <p>{sentence}</p>
                <SourceNote figures={step.figures} inForce={inForce} />
              </div>
            )
          })}
          {stillOpen.includes(state) && <p className={css.soft}>{w.openRule}</p>}
        </li>
      ))}
    </ol>
  )
}
