import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listProjects } from '../model/contract-projects.ts'
import { fieldWords } from '../model/project.ts'
import type { ProjectLine } from '../model/project-file.ts'
import css from './Cultivation.module.css'
import { keys } from './keys.ts'
import { words as common } from './words.ts'

/** What somebody was asked to read and score; what is scored stays below. */
export function ReviewsPage() {
  const w = useWords(words)
  const list = useQuery({ queryKey: keys.projects(), queryFn: () => call(listProjects, {}) })
  return (
    <Page title={w.title} lead={w.lead} width="read">
      <Query of={list}>
        {({ rows }) => {
          const asked = rows.filter(({ state }) => state === 'applied')
          const waiting = asked.filter(({ myReview }) => myReview === 'waiting')
          const scored = rows.filter(({ myReview }) => myReview === 'scored')
          return (
            <div className={css.page}>
              {waiting.length === 0 && <EmptyState text={w.none} />}
              {waiting.length > 0 && <Some title={w.waiting} rows={waiting} />}
              {scored.length > 0 && <Some title={w.scored} rows={scored} />}
            </div>
          )
        }}
      </Query>
    </Page>
  )
}

function Some({ title, rows }: { readonly title: string; readonly rows: readonly ProjectLine[] }) {
  const c = useWords(common)
  const { language } = useLanguage()
  return (
    <Section title={title}>
      <ul className={css.list} aria-label={title}>
        {rows.map(({ id, theme, institutionName, field, asked, batchN, year }) => (
          <li key={id} className={css.item}>
            <p className={css.head}>
              <Link to={`/cultivation/projects/${id}`}>{theme}</Link>
              <Tag>{fieldWords[field][language]}</Tag>
            </p>
            <p className={css.soft}>{institutionName}</p>
            <p className={css.soft}>{[c.batchN(batchN, year), c.yuan(asked)].join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const words = {
  title: { zh: '待评审的项目', en: 'Projects to review' },
  lead: {
    zh: '每一项都打分；自己所在机构的项目不会请您评。评审结束前可以修改。',
    en: 'Score every criterion. You are never asked about your own institution.',
  },
  none: {
    zh: '现在没有等您评审的项目。被请来评审时会出现在这里。',
    en: 'Nothing waits for your review. What you are asked to read appears here.',
  },
  waiting: { zh: '等您打分', en: 'Waiting for your scores' },
  scored: { zh: '您评过的', en: 'Scored by you' },
}
