import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type EditionLine, listEditions } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from '../words.ts'
import { NewStandardForm } from './NewStandardForm.tsx'
import { useValidity } from './validity.ts'

/** The standards with all their editions, newest first. */
export function StandardsPage() {
  const w = useWords({ ...words, title: pageWords.standards })
  const validity = useValidity()
  const isCity = useMe().me?.actor.role === 'city-officer'
  const [isNew, setNew] = useState(false)
  const list = useQuery({ queryKey: keys.editions, queryFn: () => call(listEditions, {}) })
  const create = isCity && <Button onClick={() => setNew(true)}>{w.newStandard}</Button>
  return (
    <>
      <ListPage<EditionLine>
        title={w.title}
        actions={create}
        rows={list.data?.editions}
        rowKey={({ id }) => id}
        to={({ id, state }) => `/standards/${state === 'draft' ? 'drafts' : 'editions'}/${id}`}
        columns={[
          { key: 'title', title: w.name, card: 'title', render: ({ title }) => title },
          { key: 'code', title: w.code, render: ({ series }) => series },
          { key: 'edition', title: w.edition, render: ({ edition }) => w.editionN(edition) },
          { key: 'period', title: w.period, render: validity },
          { key: 'clauses', title: w.clauses, render: ({ clauses }) => w.clausesN(clauses) },
          { key: 'state', title: w.state, render: (one) => <EditionTag of={one} /> },
        ]}
        empty={{ text: w.none, action: create }}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
      {isNew && <NewStandardForm onClose={() => setNew(false)} />}
    </>
  )
}

function EditionTag({ of: { state, inForce } }: { readonly of: EditionLine }) {
  const w = useWords(words)
  if (state === 'draft') return <Tag tone="amber">{w.draft}</Tag>
  return inForce ? <Tag tone="leaf">{w.inForce}</Tag> : <Tag>{w.notInForce}</Tag>
}
