import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openWorker } from '../model/contract.ts'
import { levelWords } from '../model/qualification.ts'
import type { WorkerId } from '../model/worker.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { printWords } from './print-words.ts'
import css from './Workforce.module.css'
import { Appointments } from './worker/Appointments.tsx'
import { Clocks } from './worker/Clocks.tsx'
import { WorkerFacts } from './worker/WorkerFacts.tsx'

/** The register sheet of a worker, with places to sign and for the seal. */
export function WorkerPrintPage() {
  const w = useWords({ ...printWords, page: pageWords.worker })
  const { language } = useLanguage()
  const dates = useDates()
  const workerId = useParams().workerId as WorkerId
  const file = useQuery({
    queryKey: keys.file(workerId),
    queryFn: () => call(openWorker, { workerId }),
  })
  return (
    <Page title={w.sheet} trail={[{ label: w.page, to: `/workforce/workers/${workerId}` }]}>
      <Query of={file}>
        {(opened) => (
          <PrintSheet
            title={w.sheet}
            from={opened.institutionName}
            signatures={[w.worker, w.head]}
            seal
          >
            <div className={blocks.stack}>
              <p>
                {w.name} {opened.name}
              </p>
              <WorkerFacts file={opened} />
              <h3>{w.certificates}</h3>
              <ul className={css.list}>
                {opened.qualifications.map(({ id, level, numberMasked, issuedOn, ...paper }) => (
                  <li key={id}>
                    {levelWords[level][language]} {numberMasked} {dates.day(issuedOn)}
                    {paper.registeredUntil && (
                      <span>
                        {w.registeredUntil} {dates.day(paper.registeredUntil)}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              <Appointments of={opened.appointments} />
              <Clocks clocks={opened.clocks} />
            </div>
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}
