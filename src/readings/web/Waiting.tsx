import { Link } from 'react-router'
import { reviewReasonWords } from '#casework/model/case-steps.ts'
import { Notice, RiskTag } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { WaitingLine } from '../model/contract.ts'
import css from './Reading.module.css'
import { words } from './words.ts'

/** Openings and closures that need a second pair of eyes, each with the reason why. */
export function Waiting({ waiting }: { readonly waiting: readonly WaitingLine[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const listing = useListing()
  const dates = useDates()
  return (
    <Section title={w.waiting}>
      {waiting.length === 0 ? (
        <p className={css.soft}>{w.noWaiting}</p>
      ) : (
        <ul className={css.list}>
          {waiting.map(({ caseId, client, number, step, reasons, isOwn, ...line }) => (
            <li key={caseId}>
              <div className={css.row}>
                <Link to={`/cases/${caseId}`} className={`${css.name}`}>
                  {client.name} · {number}
                </Link>
                <span className={css.tags}>
                  <Tag tone="amber">{step === 'approve' ? w.approve : w.close}</Tag>
                  <RiskTag level={line.riskLevel} />
                </span>
              </div>
              <p className={css.facts}>
                <span>
                  {reasons.length > 0
                    ? w.because(listing(reasons.map((one) => reviewReasonWords[one][language])))
                    : w.riskGone}
                </span>
                <span className={css.soft}>{w.owner(line.ownerName)}</span>
                <span className={css.soft}>{w.since(dates.short(line.waitingSince))}</span>
              </p>
              {isOwn && <Notice tone="azure">{w.own}</Notice>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
