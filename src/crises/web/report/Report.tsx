import { Button } from 'antd'
import { LinkButton } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import {
  findReportObstacle,
  guardianNoticeWords,
  type ReportStep,
  reportObstacleWords,
  reportStateWords,
} from '../../model/mandatory-report.ts'
import { legalBases, recipientsOf, recipientWords } from '../../model/report-law.ts'
import css from '../flow/Flow.module.css'
import type { useOpenForm } from '../flow/open-form.ts'
import { words } from './words.ts'

interface Props {
  readonly crisis: CrisisPage
  readonly open: ReturnType<typeof useOpenForm>['open']
}

/** On which law, to whom, and what came back. Only the team and the head see it. */
export function Report({ crisis, open }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const listing = useListing()
  const { report } = crisis
  const bases = legalBases.filter(({ code }) => report.bases.includes(code))
  const whyNot = (step: ReportStep) => {
    const obstacle = findReportObstacle(step, report)
    return obstacle && reportObstacleWords[obstacle][language]
  }
  const isDue = report.isAsked && report.state === 'due'
  return (
    <Section title={w.report}>
      <div className={css.form}>
        <p className={css.tags}>
          <Tag {...(isDue && { tone: 'vermilion' as const })}>
            {reportStateWords[report.state][language]}
          </Tag>
          {report.notice !== 'undecided' ? (
            <Tag tone="plum">{guardianNoticeWords[report.notice][language]}</Tag>
          ) : (
            bases.length > 0 && <Tag tone="plum">{w.noticeOpen}</Tag>
          )}
        </p>
        {report.state === 'due' && (
          <p>{bases.length > 0 ? w.asked : report.isAsked ? w.askedRed : w.notAsked}</p>
        )}
        {bases.length > 0 && (
          <>
            <ul className={css.list}>
              {bases.map(({ code, citation, pace }) => (
                <li key={code}>
                  {citation}
                  <span className={css.soft}>{w.pace(pace[language])}</span>
                </li>
              ))}
            </ul>
            <p>
              {w.to(
                listing(recipientsOf(report.bases).map((one) => recipientWords[one][language])),
              )}
            </p>
            <p className={css.soft}>
              {w.noConsent} {w.assumed}
            </p>
          </>
        )}
        {report.notApplicableWhy && <p className={css.text}>{report.notApplicableWhy}</p>}
        {report.filings.length > 0 && (
          <ul className={css.list}>
            {report.filings.map(({ id, recipient, office, at, receiptNo, feedback }) => (
              <li key={id}>
                <span>
                  {w.filedTo(recipientWords[recipient][language], office)}
                  <br />
                  <span className={css.soft}>
                    {dates.full(at)} {receiptNo && w.receipt(receiptNo)} {feedback}
                  </span>
                </span>
                <Button size="small" onClick={() => open(`answer.${id}`)}>
                  {w.answer}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className={css.buttons}>
          <Button onClick={() => open('report')}>{w.write}</Button>
          <WhyNot reason={whyNot('file')}>
            <Button onClick={() => open('file')}>{w.file}</Button>
          </WhyNot>
          {report.filings.length === 0 && (
            <Button onClick={() => open('decline')}>{w.decline}</Button>
          )}
          <LinkButton to={`/cases/${crisis.caseId}/crises/${crisis.id}/report`}>
            {w.print}
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}
