import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { CrisisPage } from '../../model/contract.ts'
import { calls, planParts, planWords } from '../../model/help.ts'
import { guardianMaySee } from '../../model/mandatory-report.ts'
import { recipientWords } from '../../model/report-law.ts'
import { CrisisSheet } from './CrisisSheet.tsx'
import css from './Print.module.css'
import { words } from './words.ts'

/** For the person and the family: the plan and whom to call. No kind, no level, no notes. */
export function FamilyPrintPage() {
  const w = useWords(words)
  return (
    <CrisisSheet title={w.familySheet} signatures={[w.me, w.withWhom]}>
      {(crisis) => <Body crisis={crisis} />}
    </CrisisSheet>
  )
}

function Body({ crisis: { safetyPlan, report } }: { readonly crisis: CrisisPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const listing = useListing()
  const to = report.filings.map(({ recipient }) => recipientWords[recipient][language])
  return (
    <div className={css.family}>
      {safetyPlan === null && <p>{w.noPlanYet}</p>}
      {planParts.map((part) =>
        safetyPlan?.[part] ? (
          <section key={part} className={css.section}>
            <h3>{planWords[part][language]}</h3>
            <p className={css.text}>{safetyPlan[part]}</p>
          </section>
        ) : null,
      )}
      <section className={css.section}>
        <h3>{w.help}</h3>
        {calls.map(({ number, words: what }) => (
          <p key={number}>
            <strong>{number}</strong> {what[language]}
          </p>
        ))}
      </section>
      {guardianMaySee(report) && (
        <section className={css.section}>
          <h3>{w.reported}</h3>
          <p>{w.reportedTo(listing([...new Set(to)]))}</p>
        </section>
      )}
    </div>
  )
}
