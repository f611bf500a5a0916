import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { documentMarkWords, isOpenOn } from '../model/batch.ts'
import { type BatchFile, listBatches } from '../model/contract-batches.ts'
import { listProjects } from '../model/contract-projects.ts'
import css from './Cultivation.module.css'
import { keys } from './keys.ts'
import { ProjectRows } from './ProjectRows.tsx'
import { words as common } from './words.ts'

/** What a hospital can apply for, and what it has going on. */
export function CallsPage() {
  const w = useWords(words)
  const batches = useQuery({ queryKey: keys.batches, queryFn: () => call(listBatches, {}) })
  const list = useQuery({ queryKey: keys.projects(), queryFn: () => call(listProjects, {}) })
  return (
    <Page title={w.title} lead={w.lead}>
      <div className={css.page}>
        <Section title={w.open}>
          <Query of={batches}>
            {({ batches: all, today }) => {
              const open = all.filter((batch) => isOpenOn(batch, today))
              return open.length === 0 ? (
                <p className={css.soft}>{w.noCall}</p>
              ) : (
                <ul className={css.list} aria-label={w.open}>
                  {open.map((batch) => (
                    <li key={batch.id} className={css.item}>
                      <Call batch={batch} />
                    </li>
                  ))}
                </ul>
              )
            }}
          </Query>
        </Section>
        <Query of={list}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState text={w.none} />
            ) : (
              <Section title={w.own}>
                <ProjectRows label={w.own} rows={rows} />
              </Section>
            )
          }
        </Query>
      </div>
    </Page>
  )
}

function Call({ batch }: { readonly batch: BatchFile }) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const { language } = useLanguage()
  const { id, title, opensOn, closesOn, mostPerProject, callText, callMark, callSource } = batch
  return (
    <>
      <p className={css.head}>
        <strong>{title}</strong>
        <Tag tone={callMark === 'published' ? 'leaf' : 'amber'}>
          {documentMarkWords[callMark][language]}
        </Tag>
      </p>
      <p>{w.window(dates.day(opensOn), dates.day(closesOn))}</p>
      {mostPerProject !== null && <p>{w.most(c.yuan(mostPerProject))}</p>}
      <details>
        <summary>{w.text}</summary>
        <p className={css.text}>{callText}</p>
        <p className={css.soft}>{callSource}</p>
      </details>
      <div className={css.buttons}>
        <LinkButton type="primary" to={`/cultivation/apply/${id}`}>
          {w.apply}
        </LinkButton>
      </div>
    </>
  )
}

const words = {
  title: { zh: '多元培育项目', en: 'Cultivation projects' },
  lead: {
    zh: '看现在能申报哪一批，和本院正在做的项目。',
    en: 'What can be applied for now, and the projects of this hospital.',
  },
  open: { zh: '正在征集', en: 'Open calls' },
  own: { zh: '本院的项目', en: 'Projects of this hospital' },
  noCall: { zh: '现在没有正在征集的批次。', en: 'No call is open now.' },
  none: {
    zh: '本院还没有项目。征集开始后，从上面开始申报。',
    en: 'No projects yet. When a call is open, apply from above.',
  },
  window: (from: string, to: string) => ({ zh: `${from} 至 ${to}`, en: `${from} to ${to}` }),
  most: (amount: string) => ({ zh: `每个项目最多 ${amount}`, en: `At most ${amount} each` }),
  text: { zh: '征集通知', en: 'Text of the call' },
  apply: { zh: '开始申报', en: 'Apply' },
}
