import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { listAlliance } from '../model/contract.ts'
import type { AllianceMember } from '../model/placement.ts'
import { MemberForm } from './forms/MemberForm.tsx'
import { keys } from './keys.ts'
import { learningWords } from './learning-words.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

/** Who trains together. The city keeps the list. */
export function AlliancePage() {
  const w = useWords({ ...words, ...learningWords, page: pageWords.alliance })
  const dates = useDates()
  const role = useMe().me?.actor.role
  const [isAdding, setAdding] = useState(false)
  const list = useQuery({ queryKey: keys.alliance, queryFn: () => call(listAlliance, {}) })
  const add = role === 'city-officer' && (
    <Button onClick={() => setAdding(true)}>{w.addMember}</Button>
  )
  return (
    <>
      <ListPage<AllianceMember>
        title={w.page}
        lead={w.allianceLead}
        actions={add}
        rows={list.data?.members}
        rowKey={({ id }) => id}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={{ text: w.noMembers, action: add }}
        columns={[
          { key: 'name', title: w.name, card: 'title', render: ({ name }) => name },
          {
            key: 'kind',
            title: w.kind,
            render: ({ kind }) =>
              kind === 'institution' ? w.institutionMember : w.universityMember,
          },
          { key: 'since', title: w.since, render: ({ since }) => dates.day(since) },
        ]}
      />
      {isAdding && <MemberForm onClose={() => setAdding(false)} />}
    </>
  )
}
