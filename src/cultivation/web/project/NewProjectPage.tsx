import { useNavigate, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import type { BatchId } from '../../model/batch.ts'
import { beginProject } from '../../model/contract-projects.ts'
import { pageWords } from '../page-words.ts'
import { words as common } from '../words.ts'
import { ApplicationForm } from './ApplicationForm.tsx'
import { words } from './words.ts'

/** An application to a call; saved first, sent from the page of the project. */
export function NewProjectPage() {
  const w = useWords(words)
  const c = useWords(common)
  const p = useWords(pageWords)
  const batchId = useParams().batchId as BatchId
  const navigate = useNavigate()
  return (
    <Page
      title={p.apply}
      lead={w.keepLead}
      width="form"
      trail={[{ label: c.back, to: '/cultivation/calls' }]}
    >
      <ApplicationForm
        label={p.apply}
        send={(content, idempotencyKey) =>
          call(beginProject, { ...content, batchId }, { idempotencyKey })
        }
        onSent={({ id }) => void navigate(`/cultivation/projects/${id}`, { replace: true })}
      />
    </Page>
  )
}
