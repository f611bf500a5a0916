import { useState } from 'react'
import { useParams } from 'react-router'
import type { z } from 'zod'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { nodeHealthWords } from '#imaging-hub/model/directory.ts'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { lookUpForClient } from '../model/contract.ts'
import css from './imaging.module.css'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

type Exam = z.infer<typeof lookUpForClient.output>['exams'][number]

/** With the consent of the client: which exams there are, and whether they can be reached. Never a picture. */
export function CaseExamsPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const healths = useWords(nodeHealthWords)
  const { caseId = '' } = useParams()
  const [code, setCode] = useState('')
  const [exams, setExams] = useState<readonly Exam[]>()
  const sending = useSending({
    labels: { code: w.code },
    content: { code },
    check: () => ({ code: !/^\d{26}$/.test(code) && w.badCode }),
    send: () => call(lookUpForClient, { caseId, code }),
    onSent: ({ exams: found }) => setExams(found),
  })
  return (
    <Page
      title={titles.exams}
      trail={[{ label: w.backToCase, to: `/cases/${caseId}` }]}
      lead={w.examsLead}
      width="form"
    >
      <div className={css.stack}>
        <SendForm label={titles.exams} sending={sending} action={w.ask}>
          <TextField
            {...{ name: 'code', label: w.code, value: code, maxLength: 26 }}
            fault={sending.faultOf('code')}
            onChange={(next) => setCode(next.replace(/\D/g, ''))}
          />
        </SendForm>
        {exams && (
          <Section title={w.studies}>
            {exams.length === 0 ? (
              <EmptyState text={w.noExams} />
            ) : (
              <Rows<Exam>
                label={w.studies}
                rows={exams}
                rowKey={({ node, examAt, modalities }) => `${node} ${examAt} ${modalities.join()}`}
                columns={[
                  {
                    ...{ key: 'at', title: w.examAt, card: 'title' },
                    render: ({ examAt }) => examAt.replace('T', ' '),
                  },
                  {
                    key: 'what',
                    title: w.modality,
                    render: ({ modalities }) => modalities.join(' '),
                  },
                  { key: 'where', title: w.where, render: ({ where }) => where },
                  { key: 'health', title: w.reachable, render: ({ health }) => healths[health] },
                ]}
              />
            )}
          </Section>
        )}
      </div>
    </Page>
  )
}
