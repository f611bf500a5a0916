import { Link } from 'react-router'
import { anchors } from '#casework/model/anchors.ts'
import type { CaseId } from '#casework/model/case.ts'
import { contactModeWords, Domain, domainWords } from '#casework/model/code-lists.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { Assessment, ScoredDomain } from '../model/assessment.ts'
import css from './Assessments.module.css'
import { ScoreChange } from './ScoreChange.tsx'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly assessment: Assessment
}

/** The scores, gravest first, each with its anchor, reason, strength and evidence. */
export function Scored({ caseId, assessment }: Props) {
  const w = useWords(words)
  const listing = useListing()
  const { language } = useLanguage()
  const gravestFirst = assessment.domains.toSorted((one, other) => other.score - one.score)
  const left = Domain.options.filter(
    (domain) => !assessment.domains.some((one) => one.domain === domain),
  )
  return (
    <>
      <ul className={css.domains}>
        {gravestFirst.map((scored) => (
          <li key={scored.domain}>
            <Line caseId={caseId} scored={scored} assessment={assessment} />
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <p className={css.soft}>
          {w.unscored(listing(left.map((domain) => domainWords[domain][language])))}
        </p>
      )}
    </>
  )
}

function Line({ caseId, scored, assessment }: Props & { readonly scored: ScoredDomain }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { domain, score, reason, strength, contactIds } = scored
  const evidence = assessment.evidence.filter(({ id }) => contactIds.includes(id))
  return (
    <>
      <div className={css.head}>
        <strong>{domainWords[domain][language]}</strong>
        <ScoreChange before={assessment.previous[domain]} now={score} />
      </div>
      <p>{anchors[domain][score]?.[language]}</p>
      <dl className={css.facts}>
        {reason && (
          <>
            <dt>{w.reason}</dt>
            <dd>{reason}</dd>
          </>
        )}
        {strength && (
          <>
            <dt>{w.strength}</dt>
            <dd>{strength}</dd>
          </>
        )}
        {evidence.length > 0 && (
          <>
            <dt>{w.evidence}</dt>
            <dd>
              {evidence.map(({ id, at, mode }) => (
                <Link key={id} to={`/cases/${caseId}`}>
                  {w.evidenceOption(dates.short(at), contactModeWords[mode][language])}{' '}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

/** What was added later, oldest first. */
export function Amendments({ assessment }: Pick<Props, 'assessment'>) {
  const w = useWords(words)
  const dates = useDates()
  return assessment.amendments.map(({ at, byName, reason, text }) => (
    <div key={`${at}${text}`} className={css.amendment}>
      <p className={css.soft}>{w.amendedBy(byName, dates.full(at))}</p>
      <p>{reason}</p>
      <p className={css.text}>{text}</p>
    </div>
  ))
}
