import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { amendResource, openResource } from '../model/contract.ts'
import type { ResourceId } from '../model/resource.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { ResourceForm } from './ResourceForm.tsx'

export function AmendResourcePage() {
  const w = useWords(pageWords)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const resourceId = useParams().resourceId as ResourceId
  const back = `/resources/${resourceId}`
  const found = useQuery({
    queryKey: keys.one(resourceId),
    queryFn: () => call(openResource, { resourceId }),
  })
  return (
    <Page
      title={w.amend}
      trail={[{ label: found.data?.content.name ?? w.resource, to: back }]}
      width="form"
    >
      <Query of={found}>
        {({ content, version }) => (
          <ResourceForm
            key={version}
            draft={`resource.${resourceId}`}
            initial={content}
            version={version}
            send={(content, idempotencyKey) =>
              call(amendResource, { resourceId, content, version }, { idempotencyKey })
            }
            onSent={() => {
              void queries.invalidateQueries({ queryKey: keys.all })
              void navigate(back)
            }}
          />
        )}
      </Query>
    </Page>
  )
}
