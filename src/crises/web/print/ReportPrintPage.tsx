import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import { crisisKindWords } from '../../model/crisis.ts'
import { reportStateWords } from '../../model/mandatory-report.ts'
import { legalBases, recipientWords } from '../../model/report-law.ts'
import { CrisisSheet, Facts } from './CrisisSheet.tsx'
import css from './Print.module.css'
import { words } from './words.ts'

/** F7: the packet for the office: facts, basis, sent to, receipt. */
export function ReportPrintPage() {
  const w = useWords(words)
  return (
    <CrisisSheet title={w.reportSheet} signatures={[w.reporter, w.lead, w.receiver]} seal>
      {(crisis) => <Body crisis={crisis} />}
    </CrisisSheet>
  )
}

function Body({ crisis }: { readonly crisis: CrisisPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { report, client } = crisis
  const bases = legalBases.filter(({ code }) => report.bases.includes(code))
  return (
    <>
      <p className={css.internal}>{w.confidentialReport}</p>
      <Facts
        facts={[
          [w.client, client.name],
          [w.born, client.birthDate ? dates.day(client.birthDate) : w.none],
          [w.kind, crisisKindWords[crisis.kind][language]],
          [w.state, reportStateWords[report.state][language]],
        ]}
      />
      <section className={css.section}>
        <h3>{w.bases}</h3>
        {bases.length === 0 && <p>{w.noBasis}</p>}
        {bases.map(({ code, citation }) => (
          <p key={code}>{citation}</p>
        ))}
      </section>
      <section className={css.section}>
        <h3>{w.facts}</h3>
        <p className={css.text}>{report.facts || w.none}</p>
      </section>
      {report.notApplicableWhy && (
        <section className={css.section}>
          <h3>{w.notApplicable}</h3>
          <p className={css.text}>{report.notApplicableWhy}</p>
        </section>
      )}
      <section className={css.section}>
        <h3>{w.filings}</h3>
        {report.filings.length === 0 && <p>{w.none}</p>}
        {report.filings.map(({ id, recipient, office, at, receiptNo, feedback }) => (
          <div key={id} className={css.entry}>
            <p>
              {dates.full(at)} <strong>{recipientWords[recipient][language]}</strong> {office}
            </p>
            <p>
              {w.receipt} {receiptNo || w.none}
            </p>
            <p className={css.text}>
              {w.feedback} {feedback || w.none}
            </p>
          </div>
        ))}
      </section>
    </>
  )
}
