import { LockOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { caseKeys, LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { readNetwork } from '../model/contract.ts'
import { Editor } from './Editor.tsx'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** Who belongs to the client, drawn by tapping: the family, and the world around it. */
export function NetworkPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const queries = useQueryClient()
  const page = useQuery({
    queryKey: keys.network(caseId),
    queryFn: () => call(readNetwork, { caseId }),
  })
  return (
    <Page
      title={w.title}
      trail={[{ label: w.caseNumber(page.data?.number ?? ''), to: `/cases/${caseId}` }]}
      lead={
        <Tag tone="plum" icon={<LockOutlined />}>
          {w.readers}
        </Tag>
      }
      actions={
        page.data?.network && (
          <LinkButton
            icon={<PrinterOutlined aria-hidden="true" />}
            to={`/cases/${caseId}/network/print`}
          >
            {w.print}
          </LinkButton>
        )
      }
    >
      <Query of={page}>
        {(value) =>
          value.isTeam ? (
            <Editor
              // Each version is edited in a form of its own.
              key={value.version}
              caseId={caseId}
              page={value}
              onSaved={(saved) => {
                queries.setQueryData(keys.network(caseId), saved)
                void queries.invalidateQueries({ queryKey: keys.versions(caseId) })
                void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
              }}
            />
          ) : (
            <EmptyState
              text={
                value.version === 0
                  ? w.headNone
                  : w.headSees(value.support.known, value.support.supporting)
              }
            />
          )
        }
      </Query>
    </Page>
  )
}
