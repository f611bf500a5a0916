import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { type Batch, downloadPosts, listPosts } from '../model/contract.ts'
import { BatchId, PostState, postStateWords } from '../model/post.ts'
import { BatchForm } from './BatchForm.tsx'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import { PostRows } from './PostRows.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import css from './Stationing.module.css'
import { words } from './words.ts'

const EXPORTERS: readonly unknown[] = ['city-officer', 'district-officer', 'foundation']

/** The posts in sight, and what remained of those that are over. */
export function PostsPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const role = useMe()?.role
  const [typed, change] = useUrlFilter({ batch: '', state: '' })
  const filter = {
    batchId: BatchId.safeParse(typed.batch).data,
    state: PostState.safeParse(typed.state).data,
  }
  const list = useQuery({
    queryKey: keys.posts(filter.batchId, filter.state),
    queryFn: () => call(listPosts, filter),
  })
  const [doing, setDoing] = useState<'propose' | { readonly batch?: Batch }>()
  const exporting = useMutation({
    mutationFn: () => call(downloadPosts, filter),
    onSuccess: saveFile,
  })
  const chosen = list.data?.batches.find(({ id }) => id === filter.batchId)
  const close = () => setDoing(undefined)
  return (
    <Page
      title={w.title}
      lead={role === 'partner' ? w.leadPartner : w.lead}
      actions={
        <>
          {role === 'city-officer' && (
            <>
              <Button type="primary" onClick={() => setDoing('propose')}>
                {w.propose}
              </Button>
              <Button onClick={() => setDoing(chosen ? { batch: chosen } : {})}>
                {chosen ? w.changeBatch : w.addBatch}
              </Button>
            </>
          )}
          {EXPORTERS.includes(role) && (
            <Button
              icon={<DownloadOutlined aria-hidden="true" />}
              loading={exporting.isPending}
              onClick={() => exporting.mutate()}
            >
              {w.export}
            </Button>
          )}
        </>
      }
    >
      <div className={css.page}>
        {exporting.error && <Problem error={exporting.error} />}
        <search aria-label={w.filter} className={`${css.buttons} no-print`}>
          <Select
            aria-label={w.batch}
            className={`${css.filter}`}
            value={filter.batchId ?? ''}
            onChange={(batch) => change({ batch })}
            options={[
              { value: '', label: w.allBatches },
              ...(list.data?.batches ?? []).map(({ id, n, year }) => ({
                value: id as string,
                label: w.batchN(n, year),
              })),
            ]}
          />
          <Select
            aria-label={w.state}
            className={`${css.filter}`}
            value={filter.state ?? ''}
            onChange={(state) => change({ state })}
            options={[
              { value: '', label: w.allStates },
              ...PostState.options.map((value) => ({
                value: value as string,
                label: postStateWords[value][language],
              })),
            ]}
          />
        </search>
        <Query of={list}>
          {({ rows, rate, batches, foundations }) => (
            <>
              {rows.length === 0 ? (
                <EmptyState text={w.none} />
              ) : (
                <>
                  <Section title={w.count}>
                    <dl className={css.sums}>
                      <div>
                        <dt>{w.count}</dt>
                        <dd>{rows.length}</dd>
                      </div>
                      <div>
                        <dt>{w.running}</dt>
                        <dd>{rows.filter(({ state }) => state === 'running').length}</dd>
                      </div>
                      <div>
                        <dt>{w.rate}</dt>
                        <dd>{w.rateOf(rate.hired, rate.due)}</dd>
                      </div>
                      <div>
                        <dt>{w.unknown}</dt>
                        <dd>{rate.unknown}</dd>
                      </div>
                    </dl>
                  </Section>
                  <PostRows label={w.title} rows={rows} />
                </>
              )}
              {doing === 'propose' && (
                <ProposeForm batches={batches} foundations={foundations} onClose={close} />
              )}
              {doing && doing !== 'propose' && <BatchForm {...doing} onClose={close} />}
            </>
          )}
        </Query>
      </div>
    </Page>
  )
}
