import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { CertificateId } from '../../model/certificate.ts'
import { openCertificate } from '../../model/contract-hours.ts'
import { inHours } from '../../model/hours.ts'
import { keys } from '../keys.ts'
import css from '../Shifts.module.css'
import { words } from './words.ts'

/** 民发〔2015〕149: who, what, how many hours, who certifies, number and date. */
export function CertificatePrintPage() {
  const w = useWords(words)
  const dates = useDates()
  const certificateId = useParams().certificateId as CertificateId
  const paper = useQuery({
    queryKey: keys.certificate(certificateId),
    queryFn: () => call(openCertificate, { certificateId }),
  })
  return (
    <Page title={w.certificateTitle}>
      <Query of={paper}>
        {(found) => {
          if (found.state !== 'issued' || !found.issuedOn) return <EmptyState text={w.notIssued} />
          const facts: [string, string][] = [
            [w.volunteer, found.name],
            [w.identityNumber, found.identityNumber],
            [w.volunteerNumber, found.volunteerNumber],
            [w.period, `${dates.day(found.from)} – ${dates.day(found.until)}`],
            [w.total, w.inHours(inHours(found.minutes))],
            [w.issuedOn, dates.day(found.issuedOn)],
            [w.tail, found.tail],
          ]
          return (
            <PrintSheet
              title={w.certificateTitle}
              from={found.house}
              number={found.number}
              verify={`${location.origin}/certificate-check`}
              signatures={[w.head, w.handler]}
              seal
            >
              <p>{w.certifies}</p>
              <dl className={css.facts}>
                {facts
                  .filter(([, value]) => value)
                  .map(([label, value]) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
              </dl>
              <table className={css.table}>
                <thead>
                  <tr>
                    <th scope="col">{w.content}</th>
                    <th scope="col">
                      {w.times(found.lines.reduce((n, { times }) => n + times, 0))}
                    </th>
                    <th scope="col">{w.total}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.lines.map(({ title, times, minutes }) => (
                    <tr key={title}>
                      <td>{title}</td>
                      <td>{w.times(times)}</td>
                      <td>{w.inHours(inHours(minutes))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p>{w.checkAt}</p>
            </PrintSheet>
          )
        }}
      </Query>
    </Page>
  )
}
