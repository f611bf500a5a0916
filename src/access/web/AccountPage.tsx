import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { getAccount } from '../model/contract.ts'
import { AccountDeeds } from './AccountDeeds.tsx'
import { AccountStateTag } from './AccountStateTag.tsx'
import { Appointment } from './Appointment.tsx'
import { words } from './account-words.ts'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import { PostList } from './PostList.tsx'

/** One account: whose it is, what it may do where, and what an administrator can change of it. */
export function AccountPage() {
  const w = useWords(words)
  const { me } = useMe()
  const id = AccountId.parse(useParams().accountId)
  const account = useQuery({
    queryKey: [...keys.accounts, 'one', id],
    queryFn: () => call(getAccount, { id }),
  })
  const role = me?.actor.role
  return (
    <Page
      title={account.data?.name ?? w.title}
      trail={[{ label: w.title, to: '/accounts' }]}
      width="read"
    >
      <Query of={account}>
        {(one) => (
          <div className={blocks.stack}>
            <Section title={one.username} actions={<AccountStateTag state={one.state} />}>
              {one.email && <p>{one.email}</p>}
              <p>{one.secondFactor ? w.hasSecondFactor : w.noSecondFactor}</p>
              {role && me && <AccountDeeds account={one} administrator={me.actor} />}
            </Section>
            <Section title={w.posts}>
              {one.posts.length === 0 && <p>{w.noPosts}</p>}
              {me && <PostList account={one} administrator={me.actor} />}
            </Section>
            {role === 'security-admin' && <Appointment account={one} />}
          </div>
        )}
      </Query>
    </Page>
  )
}
