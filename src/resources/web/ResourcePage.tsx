import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { LinkButton, Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { openResource, publishResource, verifyResource } from '../model/contract.ts'
import type { Resource, ResourceId } from '../model/resource.ts'
import { keys } from './keys.ts'
import { useIsKeeper } from './me.ts'
import { PlacesForm } from './PlacesForm.tsx'
import { pageWords } from './page-words.ts'
import { ResourceFacts } from './ResourceFacts.tsx'
import css from './Resources.module.css'
import { words } from './words.ts'

export function ResourcePage() {
  const w = useWords({ ...words, title: pageWords.resource })
  const resourceId = useParams().resourceId as ResourceId
  const found = useQuery({
    queryKey: keys.one(resourceId),
    queryFn: () => call(openResource, { resourceId }),
  })
  return (
    <Page
      title={found.data?.content.name ?? w.title}
      trail={[{ label: w.backToList, to: '/resources' }]}
      width="read"
      {...(found.data && { lead: found.data.content.provider.name })}
    >
      <Query of={found}>
        {(resource) => (
          <div className={css.stack}>
            {resource.content.alert && <Notice tone="amber">{resource.content.alert}</Notice>}
            <Deeds resource={resource} />
            <Section title={w.what}>
              <ResourceFacts resource={resource} />
            </Section>
            <Counting resource={resource} />
          </div>
        )}
      </Query>
    </Page>
  )
}

function Deeds({ resource }: { readonly resource: Resource }) {
  const w = useWords(words)
  const queries = useQueryClient()
  const { id: resourceId, version, published } = resource
  const deed = useMutation({
    mutationFn: (what: 'verify' | 'publish') =>
      what === 'verify'
        ? call(verifyResource, { resourceId, version })
        : call(publishResource, { resourceId, published: !published, version }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  return (
    <div className={css.stack}>
      <p className={css.tags}>
        <Tag tone={published ? 'azure' : 'amber'}>{published ? w.published : w.unpublished}</Tag>
        <span>{w.keptBy(resource.keeper)}</span>
      </p>
      {deed.error && <Problem error={deed.error} />}
      {resource.isOurs && (
        <div className={css.deeds}>
          <Button type="primary" loading={deed.isPending} onClick={() => deed.mutate('verify')}>
            {w.verify}
          </Button>
          <LinkButton to={`/resources/${resourceId}/amend`}>{w.amend}</LinkButton>
          <Button onClick={() => deed.mutate('publish')}>
            {published ? w.withdraw : w.publish}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The house that keeps it counts, and so does the partner; whose offer it is the server knows. */
function Counting({ resource }: { readonly resource: Resource }) {
  const w = useWords(words)
  const isKeeper = useIsKeeper()
  if (isKeeper && !resource.isOurs) return null
  if (!isKeeper && resource.content.provider.institutionId === null) return null
  return (
    <Section title={w.placesTitle}>
      <PlacesForm key={resource.version} resource={resource} />
    </Section>
  )
}
