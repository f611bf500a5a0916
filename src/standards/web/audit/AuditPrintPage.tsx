import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type AuditId, verdictWords } from '../../model/audit.ts'
import { type AuditPage, openAudit } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import css from '../Standards.module.css'
import { useTally } from './tally.ts'
import { words } from './words.ts'

/** 规范自评 on paper, with places for signatures and the seal. */
export function AuditPrintPage() {
  const w = useWords(words)
  const auditId = useParams().auditId as AuditId
  const audit = useQuery({
    queryKey: keys.audit(auditId),
    queryFn: () => call(openAudit, { auditId }),
  })
  return (
    <Page
      title={w.audits}
      trail={[
        { label: w.audits, to: '/standards/audits' },
        { label: audit.data?.title ?? '', to: `/standards/audits/${auditId}` },
      ]}
    >
      <Query of={audit}>
        {(found) => (
          <PrintSheet
            title={found.title}
            from={found.institution}
            number={found.id.slice(-8)}
            signatures={[w.head, w.leader]}
            seal
          >
            <Sheet of={found} />
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}

function Sheet({ of }: { readonly of: AuditPage }) {
  const w = useWords(words)
  const dates = useDates()
  const tally = useTally()
  const labelled = useLabelled()
  const { language } = useLanguage()
  const answers = new Map(of.answers.map((answer) => [answer.clause, answer]))
  return (
    <>
      <p>{`${of.standard.series} · ${w.editionN(of.edition)}`}</p>
      <p>{labelled(w.finishedOn, of.finishedAt ? dates.day(of.finishedAt) : w.noFinish)}</p>
      <p>{tally(of.tally)}</p>
      {of.summary && <p>{of.summary}</p>}
      <table className={css.paper}>
        <thead>
          <tr>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.text}</th>
            <th scope="col">{w.verdict}</th>
            <th scope="col">{w.note}</th>
          </tr>
        </thead>
        <tbody>
          {of.standard.clauses.map(({ number, text }) => {
            const answer = answers.get(number)
            return (
              <tr key={number}>
                <td>{number}</td>
                <td>{text}</td>
                <td>{answer ? verdictWords[answer.verdict][language] : w.notAnswered}</td>
                <td>{answer?.note ?? ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {of.tasks.length > 0 && <h3>{w.tasks}</h3>}
      <ul>
        {of.tasks.map(({ id, clause, what, due }) => (
          <li key={id}>{`${clause} · ${what} · ${w.by(dates.day(due))}`}</li>
        ))}
      </ul>
    </>
  )
}
