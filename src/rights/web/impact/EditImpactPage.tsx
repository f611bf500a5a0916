import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { amendImpact, openImpact } from '../../model/contract-impact.ts'
import { ImpactContent, type ImpactId } from '../../model/impact.ts'
import { keys } from '../keys.ts'
import { ImpactForm } from './ImpactForm.tsx'
import { words } from './words.ts'

/** An assessment that nobody has approved yet. */
export function EditImpactPage() {
  const w = useWords(words)
  const navigate = useNavigate()
  const impactId = useParams().impactId as ImpactId
  const impact = useQuery({
    queryKey: keys.impact(impactId),
    queryFn: () => call(openImpact, { impactId }),
  })
  const back = `/rights/impacts/${impactId}`
  return (
    <Page
      title={w.amend}
      width="form"
      trail={[
        { label: w.impacts, to: '/rights/impacts' },
        { label: impact.data?.title ?? w.impacts, to: back },
      ]}
    >
      <Query of={impact}>
        {(found) => (
          <ImpactForm
            form={`rights-impact.${impactId}`}
            initial={ImpactContent.parse(found)}
            version={found.version}
            send={(content, key) =>
              call(amendImpact, { ...content, impactId, version: found.version }, key)
            }
            onSent={() => void navigate(back, { replace: true })}
          />
        )}
      </Query>
    </Page>
  )
}
