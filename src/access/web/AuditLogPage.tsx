import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { AccountId, Role, roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import type { AuditEntry } from '../model/audit-entry.ts'
import { listAuditEntries } from '../model/contract.ts'
import { useActionWords } from './action-words.ts'
import { subjectWords, words } from './audit-words.ts'
import { keys } from './keys.ts'
import css from './lists.module.css'

/** Who did what, when, to what. Ids only: the log names no patient. */
export function AuditLogPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const actions = useActionWords()
  const [filter, change] = useUrlFilter({ action: '', account: '', subject: '' })
  const accountId = AccountId.safeParse(filter.account).data
  const entries = useInfiniteQuery({
    queryKey: [...keys.auditLog, filter],
    queryFn: ({ pageParam }) =>
      call(listAuditEntries, {
        ...(filter.action && { action: filter.action }),
        ...(accountId && { accountId }),
        ...(filter.subject && { subjectId: filter.subject.slice(0, 60) }),
        ...(pageParam && { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = entries
  const nameOf = (action: string) => actions[action]?.[language] ?? action
  return (
    <ListPage<AuditEntry>
      title={w.title}
      lead={w.lead}
      filter={
        <>
          <Select
            aria-label={w.action}
            value={filter.action}
            onChange={(action: string) => change({ action })}
            options={[
              { value: '', label: w.allActions },
              ...Object.keys(actions).map((value) => ({ value, label: nameOf(value) })),
            ]}
            popupMatchSelectWidth={false}
          />
          <Input.Search
            className={css.subject}
            aria-label={w.subject}
            placeholder={w.subject}
            defaultValue={filter.subject}
            allowClear
            onSearch={(subject) => change({ subject: subject.trim() })}
          />
          {accountId && <Button onClick={() => change({ account: '' })}>{w.everybody}</Button>}
        </>
      }
      rows={entries.data?.pages.flatMap(({ rows }) => rows)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'action', title: w.action, card: 'title', render: ({ action }) => nameOf(action) },
        { key: 'at', title: w.at, render: ({ at }) => dates.full(at) },
        {
          key: 'who',
          title: w.who,
          render: ({ accountName, accountId: id }) =>
            accountName ? (
              <Button
                type="link"
                size="small"
                className={css.name ?? ''}
                onClick={() => change({ account: id })}
              >
                {accountName}
              </Button>
            ) : (
              w.nobody
            ),
        },
        {
          key: 'role',
          title: w.role,
          render: ({ role }) => {
            const known = Role.safeParse(role).data
            return known ? roleWords[known][language] : '—'
          },
        },
        {
          key: 'subject',
          title: w.about,
          render: ({ subjectKind, subjectId, subjectName }) =>
            subjectName ??
            `${subjectWords[subjectKind]?.[language] ?? subjectKind} ${shortId(subjectId)}`,
        },
      ]}
      empty={{ text: w.none }}
      error={entries.error}
      onRetry={() => void entries.refetch()}
      more={
        hasNextPage
          ? { onMore: () => void fetchNextPage(), pending: isFetchingNextPage }
          : undefined
      }
    />
  )
}

/** `all` stands for no one in particular. */
function shortId(id: string) {
  return id === 'all' ? '' : id.slice(0, 18)
}
