import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { ApplicationFile, ApplicationId } from '../../model/application.ts'
import { FunderStep, stepsFrom } from '../../model/application-steps.ts'
import { openApplication } from '../../model/contract-funder.ts'
import css from '../Aid.module.css'
import { DueTag } from '../DueTag.tsx'
import { History } from '../History.tsx'
import { keys } from '../keys.ts'
import { PackSheet } from '../PackSheet.tsx'
import { StateTag } from '../StateTag.tsx'
import { words as common, stepWords } from '../words.ts'
import { DecideForm } from './DecideForm.tsx'
import { PayForm } from './PayForm.tsx'
import { words } from './words.ts'

/** One application as it was sent, and what can be done about it. */
export function ApplicationPage() {
  const w = useWords(words)
  const applicationId = useParams().applicationId as ApplicationId
  const application = useQuery({
    queryKey: keys.application(applicationId),
    queryFn: () => call(openApplication, { applicationId }),
  })
  return (
    <Page
      title={application.data?.number ?? w.desk}
      trail={[{ label: w.back, to: '/aid/desk' }]}
      width="read"
    >
      <Query of={application}>{(file) => <File file={file} />}</Query>
    </Page>
  )
}

function File({ file }: { readonly file: ApplicationFile }) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const { language } = useLanguage()
  const [doing, setDoing] = useState<FunderStep | 'pay'>()
  const steps = stepsFrom[file.state].filter(
    (step): step is FunderStep | 'pay' => step === 'pay' || FunderStep.safeParse(step).success,
  )
  const packs = file.packs.toReversed()
  const close = () => setDoing(undefined)
  return (
    <div className={css.page}>
      <Section title={w.decide}>
        <div className={css.stack}>
          <p className={css.head}>
            <strong>{file.programmeName}</strong>
            <StateTag state={file.state} />
            <DueTag dueOn={file.dueOn} />
          </p>
          <p>{[c.asked(file.asked), c.approved(file.approved), c.paid(file.paid)].join(' · ')}</p>
          {steps.length === 0 && <p className={css.soft}>{w.nothingToDo}</p>}
          <div className={css.buttons}>
            {steps.map((step) => (
              <Button
                key={step}
                type={step === 'approve' || step === 'pay' ? 'primary' : 'default'}
                onClick={() => setDoing(step)}
              >
                {stepWords[step][language]}
              </Button>
            ))}
          </div>
          <History file={file} />
        </div>
      </Section>
      <Section title={w.sent}>
        {packs.slice(0, 1).map(({ n, sentAt, content }) => (
          <div key={n} className={css.stack}>
            <p className={css.soft}>{w.sentOn(n, dates.day(dayInBeijing(sentAt)))}</p>
            <PackSheet pack={content} />
          </div>
        ))}
        {packs.slice(1).map(({ n, sentAt, content }) => (
          <details key={n}>
            <summary>{w.sentOn(n, dates.day(dayInBeijing(sentAt)))}</summary>
            <PackSheet pack={content} />
          </details>
        ))}
      </Section>
      <Section title={w.payments}>
        {file.payments.length === 0 && <p className={css.soft}>{w.noPayments}</p>}
        <ul className={css.plain}>
          {file.payments.map(({ id, amount, paidOn, reference }) => (
            <li key={id}>
              {dates.day(paidOn)} · {c.yuan(amount)} · {reference}
            </li>
          ))}
        </ul>
      </Section>
      {doing === 'pay' && <PayForm file={file} onClose={close} />}
      {doing && doing !== 'pay' && (
        <DecideForm key={doing} file={file} step={doing} onClose={close} />
      )}
    </div>
  )
}
