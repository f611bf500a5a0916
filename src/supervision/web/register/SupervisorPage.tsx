import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Notice } from '#casework/web/index.tsx'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { Facts } from '#platform/web/Facts.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { inviteSupervisor, listRelations, readRegister } from '../../model/contract.ts'
import type { Supervisor, SupervisorId } from '../../model/supervisor.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import css from '../Supervision.module.css'
import { Numbers } from './Numbers.tsx'
import { RelationList } from './RelationList.tsx'
import { SupervisorForm } from './SupervisorForm.tsx'
import { words } from './words.ts'

/** One supervisor: the entry, the load of this month, who is supervised. */
export function SupervisorPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const supervisorId = useParams().supervisorId as SupervisorId
  const month = dayInBeijing(useNow()).slice(0, 7)
  const register = useQuery({
    queryKey: keys.register(month),
    queryFn: () => call(readRegister, { month }),
  })
  const relations = useQuery({
    queryKey: keys.relations(supervisorId),
    queryFn: () => call(listRelations, { supervisorId }),
  })
  const one = register.data?.supervisors.find(({ id }) => id === supervisorId)
  return (
    <Page
      title={one?.name ?? p.supervisor}
      trail={[{ label: p.register, to: '/supervision/register' }]}
      width="read"
    >
      <Query of={register}>
        {() =>
          one ? (
            <div className={css.page}>
              <Entry supervisor={one} />
              <Section title={p.session}>
                <Numbers load={one.load} />
              </Section>
              <Query of={relations}>
                {({ relations: rows, supervisors }) => (
                  <RelationList
                    relations={rows}
                    supervisors={supervisors}
                    by="city"
                    supervisorId={supervisorId}
                  />
                )}
              </Query>
            </div>
          ) : (
            <EmptyState text={w.none} />
          )
        }
      </Query>
    </Page>
  )
}

function Entry({ supervisor }: { readonly supervisor: Supervisor }) {
  const w = useWords(words)
  const p = useWords(pageWords)
  const dates = useDates()
  const [amending, amend] = useState(false)
  const { id: supervisorId, since, until, hasAccount } = supervisor
  const invitation = useMutation({
    mutationFn: () => call(inviteSupervisor, { supervisorId }),
  })
  return (
    <Section title={p.supervisor} actions={<Button onClick={() => amend(true)}>{w.amend}</Button>}>
      <div className={css.stack}>
        <Facts
          facts={[
            { label: w.title, value: supervisor.title },
            { label: w.affiliation, value: supervisor.affiliation },
            { label: w.strengths, value: supervisor.strengths },
            { label: w.since, value: dates.day(since) },
            { label: w.until, value: until ? dates.day(until) : '' },
          ]}
        />
        {!hasAccount && (
          <p>
            <Button loading={invitation.isPending} onClick={() => invitation.mutate()}>
              {w.invite}
            </Button>
          </p>
        )}
        {invitation.error && <Problem error={invitation.error} />}
        {invitation.data && <Notice tone="azure">{w.codeIs(invitation.data.code)}</Notice>}
      </div>
      {amending && <SupervisorForm supervisor={supervisor} onClose={() => amend(false)} />}
    </Section>
  )
}
