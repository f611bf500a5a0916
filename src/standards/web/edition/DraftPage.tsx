import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { amendEdition, dropDraft, openEdition, publishEdition } from '../../model/contract.ts'
import type { Clause, Edition, EditionId } from '../../model/edition.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'
import { ClauseForm } from './ClauseForm.tsx'
import { DraftClauses } from './DraftClauses.tsx'
import { EditionFacts } from './EditionFacts.tsx'
import { FactsForm } from './FactsForm.tsx'

/** A draft: every change is kept at once, and nothing is in force before it is published. */
export function DraftPage() {
  const w = useWords({ ...words, standards: pageWords.standards })
  const editionId = useParams().editionId as EditionId
  const draft = useQuery({
    queryKey: keys.edition(editionId),
    queryFn: () => call(openEdition, { editionId }),
  })
  return (
    <Page
      title={draft.data?.title ?? w.draft}
      trail={[{ label: w.standards, to: '/standards' }]}
      lead={w.publishHint}
    >
      <Query of={draft}>{(found) => <Draft key={found.id} of={found} />}</Query>
    </Page>
  )
}

function Draft({ of }: { readonly of: Edition }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const settled = useSettled()
  const [open, setOpen] = useState<'facts' | { readonly clause: Clause | undefined }>()
  const { id: editionId, version } = of
  const publishing = useMutation({
    mutationFn: () => call(publishEdition, { editionId, version }),
    onSuccess: async () => {
      await settled(w.published)
      await navigate(`/standards/editions/${editionId}`)
    },
  })
  const dropping = useMutation({
    mutationFn: () => call(dropDraft, { editionId }),
    onSuccess: async () => {
      await navigate('/standards')
      await settled(w.dropped)
    },
  })
  const removing = useMutation({
    mutationFn: (number: string) => {
      const clauses = of.clauses.filter((clause) => clause.number !== number)
      return call(amendEdition, { editionId, version, content: { ...of, clauses } })
    },
    onSuccess: () => void settled(w.saved),
  })
  const error = publishing.error ?? dropping.error ?? removing.error
  return (
    <div className={blocks.stack}>
      {error && <Problem error={error} />}
      <Section
        title={w.facts}
        actions={<Button onClick={() => setOpen('facts')}>{w.amendFacts}</Button>}
      >
        <EditionFacts of={of} />
      </Section>
      <Section
        title={w.clauses}
        actions={<Button onClick={() => setOpen({ clause: undefined })}>{w.addClause}</Button>}
      >
        <DraftClauses
          clauses={of.clauses}
          onAmend={(clause) => setOpen({ clause })}
          onRemove={({ number }) => removing.mutate(number)}
        />
      </Section>
      <div className={blocks.row}>
        <Button type="primary" loading={publishing.isPending} onClick={() => publishing.mutate()}>
          {w.publish}
        </Button>
        <Button danger loading={dropping.isPending} onClick={() => dropping.mutate()}>
          {w.drop}
        </Button>
      </div>
      {open === 'facts' && <FactsForm of={of} onClose={() => setOpen(undefined)} />}
      {typeof open === 'object' && (
        <ClauseForm of={of} clause={open.clause} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
