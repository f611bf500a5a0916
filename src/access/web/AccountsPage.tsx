import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Account } from '../model/account.ts'
import { listAccounts } from '../model/contract.ts'
import { AccountStateTag } from './AccountStateTag.tsx'
import { words } from './account-words.ts'
import { keys } from './keys.ts'
import css from './lists.module.css'
import { useMe } from './me.ts'

/** All accounts. What is typed stays out of the address: it is a name. */
export function AccountsPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const { me } = useMe()
  const [typed, type] = useState('')
  const [text, ask] = useState('')
  const accounts = useInfiniteQuery({
    queryKey: [...keys.accounts, text],
    queryFn: ({ pageParam }) =>
      call(listAccounts, { text, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const role = me?.actor.role
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = accounts
  return (
    <ListPage<Account>
      title={w.title}
      lead={
        role === 'system-admin'
          ? w.systemLead
          : role === 'security-admin'
            ? w.securityLead
            : w.auditLead
      }
      actions={role === 'system-admin' && <Link to="/accounts/new">{w.create}</Link>}
      filter={
        <form
          className={css.search}
          onSubmit={(event) => {
            event.preventDefault()
            ask(typed.trim())
          }}
        >
          <Input
            aria-label={w.search}
            placeholder={w.search}
            value={typed}
            maxLength={40}
            onChange={({ target }) => type(target.value)}
          />
          <Button htmlType="submit">{w.find}</Button>
        </form>
      }
      rows={accounts.data?.pages.flatMap(({ rows }) => rows)}
      rowKey={({ id }) => id}
      to={({ id }) => `/accounts/${id}`}
      columns={[
        { key: 'name', title: w.name, card: 'title', render: ({ name }) => name },
        { key: 'username', title: w.username, render: ({ username }) => username },
        { key: 'state', title: w.state, render: ({ state }) => <AccountStateTag state={state} /> },
        {
          key: 'posts',
          title: w.posts,
          render: ({ posts }) =>
            posts.map((post) => post.title || roleWords[post.role][language]).join(' · ') ||
            w.noPosts,
        },
      ]}
      empty={{ text: w.none }}
      error={accounts.error}
      onRetry={() => void accounts.refetch()}
      more={
        hasNextPage
          ? { onMore: () => void fetchNextPage(), pending: isFetchingNextPage }
          : undefined
      }
    />
  )
}
