import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { enterResource } from '../model/contract.ts'
import { emptyContent } from '../model/resource.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { ResourceForm } from './ResourceForm.tsx'
import { words } from './words.ts'

export function EnterResourcePage() {
  const w = useWords({ ...words, title: pageWords.enter })
  const navigate = useNavigate()
  const queries = useQueryClient()
  return (
    <Page title={w.title} trail={[{ label: w.backToList, to: '/resources' }]} width="form">
      <ResourceForm
        draft="resource.new"
        initial={emptyContent()}
        version={0}
        send={(content, idempotencyKey) => call(enterResource, { content }, { idempotencyKey })}
        onSent={({ id }) => {
          void queries.invalidateQueries({ queryKey: keys.all })
          void navigate(`/resources/${id}`)
        }}
      />
    </Page>
  )
}
