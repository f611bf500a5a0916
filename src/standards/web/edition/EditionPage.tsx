import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { dayIn } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { beginAudit, draftEdition, openEdition } from '../../model/contract.ts'
import type { Edition, EditionId } from '../../model/edition.ts'
import { ClauseText } from '../ClauseText.tsx'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'
import { EditionFacts } from './EditionFacts.tsx'

/** An edition with its clauses, and the forms that ask for each. */
export function EditionPage() {
  const w = useWords({ ...words, standards: pageWords.standards })
  const editionId = useParams().editionId as EditionId
  const edition = useQuery({
    queryKey: keys.edition(editionId),
    queryFn: () => call(openEdition, { editionId }),
  })
  return (
    <Page
      title={edition.data?.title ?? w.standards}
      trail={[{ label: w.standards, to: '/standards' }]}
      actions={edition.data && <Deeds of={edition.data} />}
    >
      <Query of={edition}>
        {(found) => (
          <div className={blocks.stack}>
            <EditionFacts of={found} />
            <Section title={w.clauses}>
              <ol className={blocks.list}>
                {found.clauses.map((clause) => (
                  <li key={clause.number}>
                    <ClauseText of={clause} links />
                  </li>
                ))}
              </ol>
            </Section>
          </div>
        )}
      </Query>
    </Page>
  )
}

/** The head audits against it, the city drafts the next one. */
function Deeds({ of }: { readonly of: Edition }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const settled = useSettled()
  const role = useMe().me?.actor.role
  const auditing = useMutation({
    mutationFn: () => call(beginAudit, { editionId: of.id }),
    onSuccess: ({ auditId }) => void navigate(`/standards/audits/${auditId}`),
  })
  const drafting = useMutation({
    mutationFn: () => {
      const { title, source, clauses, series } = of
      const content = { title, source, clauses, validFrom: dayIn(1), validUntil: null }
      return call(draftEdition, { code: series, content })
    },
    onSuccess: ({ id }) => {
      void settled(w.begun)
      void navigate(`/standards/drafts/${id}`)
    },
  })
  const doing = role === 'lead' ? auditing : drafting
  if (role !== 'lead' && role !== 'city-officer') return null
  return (
    <>
      {doing.error && <Problem error={doing.error} />}
      <Button type="primary" loading={doing.isPending} onClick={() => doing.mutate()}>
        {role === 'lead' ? w.audit : w.draftNext}
      </Button>
    </>
  )
}
