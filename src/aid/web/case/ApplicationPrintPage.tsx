import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import {
  type ApplicationFile,
  applicationStateWords,
  refusalReasonWords,
} from '../../model/application.ts'
import type { AidPage } from '../../model/contract-case.ts'
import { payToWords } from '../../model/programme.ts'
import css from '../Aid.module.css'
import { PackSheet } from '../PackSheet.tsx'
import { words } from '../words.ts'
import { useAid } from './aid-page.ts'
import { toSend } from './to-send.ts'

/** 救助申请卷宗 on paper: what was sent last, or would be sent, and what came of it. */
export function ApplicationPrintPage() {
  const w = useWords(words)
  const p = useWords(printWords)
  const house = useHouse()
  const { caseId, applicationId } = useParams() as { caseId: CaseId; applicationId: string }
  const aid = useAid(caseId)
  return (
    <Page title={p.screen} trail={[{ label: w.title, to: `/cases/${caseId}/aid` }]}>
      <Query of={aid}>
        {(page) => {
          const file = page.applications.find(({ id }) => id === applicationId)
          return file ? (
            <PrintSheet
              title={p.title}
              number={file.number}
              signatures={[p.client, p.worker, p.officer]}
              seal
              {...(house && { from: house })}
            >
              <Sheet page={page} file={file} />
            </PrintSheet>
          ) : (
            <EmptyState text={w.noApplications} />
          )
        }}
      </Query>
    </Page>
  )
}

function Sheet({ page, file }: { readonly page: AidPage; readonly file: ApplicationFile }) {
  const w = useWords(words)
  const p = useWords(printWords)
  const labelled = useLabelled()
  const dates = useDates()
  const { language } = useLanguage()
  const today = dayInBeijing(useNow())
  const pack = file.packs.at(-1)?.content ?? toSend(page, file, '', today)
  return (
    <div className={css.sheet}>
      <p>
        {[
          labelled(p.funder, file.funderName),
          payToWords[file.payTo][language],
          applicationStateWords[file.state][language],
          file.submittedAt && p.sentOn(dates.day(dayInBeijing(file.submittedAt))),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {pack && <PackSheet pack={pack} />}
      <p>
        {labelled(
          p.decision,
          file.approved > 0
            ? w.approved(file.approved)
            : file.reason
              ? refusalReasonWords[file.reason][language]
              : p.open,
        )}
      </p>
      <ul>
        {file.payments.map(({ id, amount, paidOn, reference }) => (
          <li key={id}>
            {dates.day(paidOn)} · {w.yuan(amount)} · {reference}
          </li>
        ))}
      </ul>
    </div>
  )
}

const printWords = {
  screen: { zh: '打印救助申请卷宗', en: 'Print an application' },
  title: { zh: '救助申请卷宗', en: 'Application for aid' },
  client: { zh: '申请人或监护人签名', en: 'Applicant or guardian' },
  worker: { zh: '社工签名', en: 'Social worker' },
  officer: { zh: '资助方经办签名', en: 'Officer of the funder' },
  funder: { zh: '资助方', en: 'Funder' },
  sentOn: (day: string) => ({ zh: `${day} 送出`, en: `Sent on ${day}` }),
  decision: { zh: '决定', en: 'Decision' },
  open: { zh: '还没有决定', en: 'Not decided yet' },
}
