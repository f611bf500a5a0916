import { Button } from 'antd'
import { useState } from 'react'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { OVER } from '../../model/application.ts'
import { paperWords } from '../../model/dossier.ts'
import { type Judgement, judge, type Verdict } from '../../model/judge.ts'
import { type Programme, programmeKindWords, ruleMarkWords } from '../../model/programme.ts'
import css from '../Aid.module.css'
import { answerWords, paperStateWords, verdictWords, words } from '../words.ts'
import { knownOf, type PartProps } from './aid-page.ts'
import { BeginForm } from './BeginForm.tsx'

const ORDER: readonly Verdict[] = [
  'fits',
  'doubtful',
  'needs-paper',
  'needs-fact',
  'not-open',
  'no',
]
const TONES: Record<Verdict, Tone | undefined> = {
  ...{ fits: 'leaf', doubtful: 'amber', 'needs-paper': 'amber', 'needs-fact': 'azure' },
  ...{ no: undefined, 'not-open': undefined },
}

/** Every programme with its answer: fits, lacks something, or does not fit and why. */
export function Programmes({ caseId, page }: PartProps) {
  const w = useWords(words)
  const today = dayInBeijing(useNow())
  const [chosen, choose] = useState<Programme>()
  const open = new Set(
    page.applications
      .filter(({ state }) => !OVER.includes(state) && state !== 'refused')
      .map(({ programmeId }) => programmeId),
  )
  const judged = page.programmes
    .filter(({ ended }) => !ended)
    .map((programme) => ({
      programme,
      judgement: judge(programme.terms, knownOf(page), page.dossier.papers, today),
    }))
    .sort((a, b) => ORDER.indexOf(a.judgement.verdict) - ORDER.indexOf(b.judgement.verdict))
  return (
    <Section title={w.programmes}>
      {judged.length === 0 && <EmptyState text={w.noProgrammes} />}
      <ul className={css.list} aria-label={w.programmes}>
        {judged.map(({ programme, judgement }) => (
          <li key={programme.id} className={css.item}>
            <One
              programme={programme}
              judgement={judgement}
              isOpen={open.has(programme.id)}
              onApply={() => choose(programme)}
            />
          </li>
        ))}
      </ul>
      {chosen && <BeginForm caseId={caseId} programme={chosen} onClose={() => choose(undefined)} />}
    </Section>
  )
}

interface Props {
  readonly programme: Programme
  readonly judgement: Judgement
  /** There is an application that is not over. */
  readonly isOpen: boolean
  readonly onApply: () => void
}

function One({ programme, judgement, isOpen, onApply }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const dates = useDates()
  const { language } = useLanguage()
  const { name, kind, funder, terms } = programme
  const { verdict, rules, papers, window } = judgement
  const tone = TONES[verdict]
  const opening =
    window &&
    (verdict === 'not-open'
      ? w.windowFrom(dates.day(window.from))
      : w.windowUntil(dates.day(window.until)))
  return (
    <>
      <p className={css.head}>
        <strong>{name}</strong>
        <Tag {...(tone && { tone })}>{verdictWords[verdict][language]}</Tag>
        {isOpen && <span className={css.soft}>{w.applied}</span>}
        {!isOpen && verdict !== 'no' && verdict !== 'not-open' && (
          <Button aria-label={w.applyTo(name)} onClick={onApply}>
            {w.apply}
          </Button>
        )}
      </p>
      <p className={css.soft}>
        {[
          programmeKindWords[kind][language],
          funder.name,
          opening ?? w.always,
          terms.ceiling !== null && w.ceiling(terms.ceiling),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className={css.plain}>
        {rules.length === 0 && <li className={css.soft}>{w.noRules}</li>}
        {rules.map(({ rule, answer }) => (
          <li key={rule.says}>
            {labelled(answerWords[answer][language], rule.says)}{' '}
            <span className={css.soft}>
              ({ruleMarkWords[rule.cite.mark][language]} · {rule.cite.source})
            </span>
          </li>
        ))}
        {papers
          .filter(({ state }) => state !== 'there')
          .map(({ needed, state }) => (
            <li key={needed.kind}>
              {labelled(paperStateWords[state][language], paperWords[needed.kind][language])}
            </li>
          ))}
      </ul>
    </>
  )
}
