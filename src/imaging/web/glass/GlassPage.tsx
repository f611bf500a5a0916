import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type GlassLine, listGlass, reviewGlass } from '../../model/glass.ts'
import css from '../imaging.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { reasonWords, words } from './words.ts'

/** The reviewer's list: who looked against consent, why, and whether it was right. */
export function GlassPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const query = useQuery({ queryKey: keys.glass, queryFn: () => call(listGlass, {}) })
  return (
    <Page title={titles.glass} lead={w.reviewLead} width="read">
      <Query of={query}>
        {({ glasses, total }) =>
          glasses.length === 0 ? (
            <EmptyState text={w.none} />
          ) : (
            <div className={css.stack}>
              <p className={css.soft}>{w.shown(glasses.length, total)}</p>
              {glasses.map((glass) => (
                <One key={glass.id} glass={glass} />
              ))}
            </div>
          )
        }
      </Query>
    </Page>
  )
}

function One({ glass }: { readonly glass: GlassLine }) {
  const w = useWords(words)
  const reasons = useWords(reasonWords)
  const dates = useDates()
  const { doctor, at, reason, text, reviewDueAt, reviewedAt, reviewer, outcome, remark } = glass
  const isLate = reviewDueAt < toInstant(new Date())
  return (
    <Section title={w.by(doctor, dates.full(at))}>
      <div className={css.stack}>
        <p className={css.open}>
          <Tag tone="plum">{reasons[reason]}</Tag>
          {outcome ? (
            <Tag tone={outcome === 'justified' ? 'leaf' : 'vermilion'}>{w[outcome]}</Tag>
          ) : (
            <Tag tone={isLate ? 'vermilion' : 'amber'}>
              {isLate ? w.late : w.due(dates.full(reviewDueAt))}
            </Tag>
          )}
        </p>
        <p>{text}</p>
        {reviewedAt ? (
          <p>
            {remark}{' '}
            <span className={css.soft}>{w.doneBy(reviewer ?? '', dates.full(reviewedAt))}</span>
          </p>
        ) : (
          <ReviewForm glass={glass} />
        )}
      </div>
    </Section>
  )
}

function ReviewForm({ glass: { id } }: { readonly glass: GlassLine }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<'justified' | 'not-justified'>()
  const [text, setText] = useState('')
  const sending = useSending({
    labels: { outcome: w.outcome, text: w.remark },
    content: { outcome, text },
    check: () => ({ outcome: !outcome && w.needed, text: text.trim() === '' && w.write }),
    send: () => call(reviewGlass, { id, outcome: outcome as 'justified', text }),
    onSent: () => {
      void message.success(w.done)
      void queries.invalidateQueries({ queryKey: keys.glass })
    },
  })
  return (
    <SendForm label={w.review} sending={sending} action={w.review}>
      <div className={css.stack}>
        <OneOf
          {...{ name: 'outcome', label: w.outcome, value: outcome }}
          onChoose={setOutcome}
          options={(['justified', 'not-justified'] as const).map((value) => ({
            ...{ value, label: w[value] },
          }))}
        />
        <TextField
          {...{ name: 'text', label: w.remark, value: text, maxLength: 1000, rows: 2 }}
          fault={sending.faultOf('text')}
          onChange={setText}
        />
      </div>
    </SendForm>
  )
}
