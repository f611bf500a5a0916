import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { AuditId } from '../../model/audit.ts'
import { type AuditPage as Audit, openAudit } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { ClauseAnswers } from './ClauseAnswers.tsx'
import { FinishForm } from './FinishForm.tsx'
import { Tasks } from './Tasks.tsx'
import { useTally } from './tally.ts'
import { words } from './words.ts'

/** A self-audit: clause by clause, with tasks; beside the one before. */
export function AuditPage() {
  const w = useWords(words)
  const auditId = useParams().auditId as AuditId
  const audit = useQuery({
    queryKey: keys.audit(auditId),
    queryFn: () => call(openAudit, { auditId }),
  })
  return (
    <Page
      title={audit.data ? audit.data.title : w.audits}
      trail={[{ label: w.audits, to: '/standards/audits' }]}
      {...(audit.data && { lead: `${audit.data.institution} · ${w.editionN(audit.data.edition)}` })}
    >
      <Query of={audit}>{(found) => <Whole of={found} />}</Query>
    </Page>
  )
}

function Whole({ of }: { readonly of: Audit }) {
  const w = useWords(words)
  const dates = useDates()
  const tally = useTally()
  const isHead = useMe().me?.actor.role === 'lead'
  const [answering, setAnswering] = useState<string>()
  const [isFinishing, setFinishing] = useState(false)
  const mayWrite = isHead && of.state === 'open'
  const answered = new Set(of.answers.map(({ clause }) => clause))
  const next = of.standard.clauses.find(({ number }) => !answered.has(number))?.number
  const clause = of.standard.clauses.find(({ number }) => number === answering)
  return (
    <div className={blocks.stack}>
      <Section title={w.result}>
        <div className={blocks.tight}>
          <p>{tally(of.tally)}</p>
          {of.before?.finishedAt && (
            <p className={blocks.row}>
              <span>{w.before(dates.day(of.before.finishedAt))}</span>
              <Link to={`/standards/audits/${of.before.id}`}>{w.openBefore}</Link>
            </p>
          )}
          {of.summary && <p>{of.summary}</p>}
          <p>
            <Link to={`/standards/audits/${of.id}/print`}>
              <PrinterOutlined aria-hidden="true" /> {w.print}
            </Link>
          </p>
          {mayWrite && (
            <div className={blocks.row}>
              {next ? (
                <Button type="primary" onClick={() => setAnswering(next)}>
                  {w.nextOpen}
                </Button>
              ) : (
                <span>{w.allAnswered}</span>
              )}
              <Button type={next ? 'default' : 'primary'} onClick={() => setFinishing(true)}>
                {w.finish}
              </Button>
            </div>
          )}
        </div>
      </Section>
      <ClauseAnswers of={of} {...(mayWrite && { onAnswer: setAnswering })} />
      <Tasks of={of} isHead={isHead} />
      {mayWrite && clause && (
        <AnswerForm
          key={clause.number}
          of={of}
          clause={clause}
          onClose={() => setAnswering(undefined)}
        />
      )}
      {isFinishing && <FinishForm of={of} onClose={() => setFinishing(false)} />}
    </div>
  )
}
