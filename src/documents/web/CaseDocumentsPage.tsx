import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { openCase } from '#casework/model/contract.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listDocumentKinds } from '../model/contract.ts'
import { CasePdf } from './CasePdf.tsx'
import css from './documents.module.css'
import { KindOfPaper } from './KindOfPaper.tsx'
import { keys } from './keys.ts'
import { MadePapers } from './MadePapers.tsx'
import { words } from './words.ts'

/** The papers of one case: choose, download, and what was made before. */
export function CaseDocumentsPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const page = useQuery({
    queryKey: caseKeys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
  const kinds = useQuery({ queryKey: keys.kinds, queryFn: () => call(listDocumentKinds, {}) })
  return (
    <Page
      title={w.title}
      lead={w.lead}
      width="read"
      trail={[
        { label: w.cases, to: '/cases' },
        { label: page.data?.number ?? '', to: `/cases/${caseId}` },
      ]}
    >
      <Query of={page}>
        {(value) => (
          <div className={css.stack}>
            <Section title={w.word}>
              <Query of={kinds}>
                {(found) => (
                  <ul className={css.kinds}>
                    {found.kinds.map((kind) => (
                      <KindOfPaper key={kind.key} kind={kind} page={value} />
                    ))}
                  </ul>
                )}
              </Query>
            </Section>
            <CasePdf caseId={caseId} />
            <MadePapers caseId={caseId} />
          </div>
        )}
      </Query>
    </Page>
  )
}
