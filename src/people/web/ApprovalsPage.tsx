import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { listAccessRequests } from '../model/contract-access.ts'
import { words } from './access-words.ts'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import css from './people.module.css'
import { RequestCard } from './RequestCard.tsx'

/** Who wants to see a child's record. The lead decides; everybody else sees the own requests. */
export function ApprovalsPage() {
  const w = useWords(words)
  const me = useMe()
  const [filter, change] = useUrlFilter({ state: 'pending' })
  const state = filter.state === 'decided' ? 'decided' : 'pending'
  const requests = useQuery({
    queryKey: [...keys.requests, state],
    queryFn: () => call(listAccessRequests, { state }),
  })
  const isLead = me?.role === 'lead'
  return (
    <Page
      title={isLead ? w.approvals : w.mine}
      width="read"
      {...(isLead && { lead: w.approvalsLead })}
    >
      <div className={css.stack}>
        <Radio.Group
          optionType="button"
          value={state}
          onChange={({ target }) => change({ state: target.value })}
          options={[
            { value: 'pending', label: w.pending },
            { value: 'decided', label: w.decided },
          ]}
        />
        <Query of={requests}>
          {({ requests: all }) =>
            all.length === 0 ? (
              <EmptyState text={state === 'pending' ? w.nonePending : w.noneDecided} />
            ) : (
              <>
                <ul className={css.stack}>
                  {all.map((request) => (
                    <li key={request.id}>
                      <RequestCard request={request} mayDecide={isLead} me={me?.accountId} />
                    </li>
                  ))}
                </ul>
                <ListEnd of={all} />
              </>
            )
          }
        </Query>
      </div>
    </Page>
  )
}
