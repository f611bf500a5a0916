import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openProject, writeProject } from '../../model/contract-projects.ts'
import type { ProjectId } from '../../model/project.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { ApplicationForm } from './ApplicationForm.tsx'

/** An application that is not sent yet. */
export function AmendProjectPage() {
  const p = useWords(pageWords)
  const projectId = useParams().projectId as ProjectId
  const navigate = useNavigate()
  const queries = useQueryClient()
  const back = `/cultivation/projects/${projectId}`
  const project = useQuery({
    queryKey: keys.project(projectId),
    queryFn: () => call(openProject, { projectId }),
  })
  return (
    <Page title={p.amend} width="form" trail={[{ label: p.project, to: back }]}>
      <Query of={project}>
        {(file) => (
          <ApplicationForm
            label={p.amend}
            file={file}
            send={(content, idempotencyKey) => {
              const change = { ...content, projectId, version: file.version }
              return call(writeProject, change, { idempotencyKey })
            }}
            onSent={() => {
              void queries.invalidateQueries({ queryKey: keys.all })
              void navigate(back, { replace: true })
            }}
          />
        )}
      </Query>
    </Page>
  )
}
