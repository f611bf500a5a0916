import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useOutletContext } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { BatchId } from '../model/batch.ts'
import { listBatches } from '../model/contract-batches.ts'
import { downloadProjects, listProjects } from '../model/contract-projects.ts'
import { ProjectState, projectStateWords } from '../model/project.ts'
import css from './Cultivation.module.css'
import { keys } from './keys.ts'
import { ProjectRows } from './ProjectRows.tsx'
import { Sums } from './Sums.tsx'
import { words as common } from './words.ts'

/** The projects of the city, of a district, or of one foundation, with their money. */
export function ProjectsPage() {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const role = useOutletContext<{ actor: Actor } | null>()?.actor.role
  const [typed, change] = useUrlFilter({ batch: '', state: '' })
  const filter = {
    batchId: BatchId.safeParse(typed.batch).data,
    state: ProjectState.safeParse(typed.state).data,
  }
  const batches = useQuery({ queryKey: keys.batches, queryFn: () => call(listBatches, {}) })
  const list = useQuery({
    queryKey: keys.projects(filter.batchId, filter.state),
    queryFn: () => call(listProjects, filter),
  })
  const exporting = useMutation({
    mutationFn: () => call(downloadProjects, filter),
    onSuccess: saveFile,
  })
  const states = ProjectState.options.filter((state) => state !== 'call')
  return (
    <Page
      title={w.title}
      lead={role === 'foundation' ? w.leadFoundation : w.lead}
      actions={
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {c.export}
        </Button>
      }
    >
      <div className={css.page}>
        {exporting.error && <Problem error={exporting.error} />}
        <search aria-label={w.filter} className={`${css.buttons} no-print`}>
          <Select
            aria-label={c.batch}
            className={`${css.filter}`}
            value={filter.batchId ?? ''}
            onChange={(batch) => change({ batch })}
            options={[
              { value: '', label: w.allBatches },
              ...(batches.data?.batches ?? []).map(({ id, n, year }) => ({
                value: id as string,
                label: c.batchN(n, year),
              })),
            ]}
          />
          <Select
            aria-label={c.state}
            className={`${css.filter}`}
            value={filter.state ?? ''}
            onChange={(state) => change({ state })}
            options={[
              { value: '', label: w.allStates },
              ...states.map((value) => ({
                value: value as string,
                label: projectStateWords[value][language],
              })),
            ]}
          />
        </search>
        <Query of={list}>
          {({ rows, stand, awarded, foundationName }) =>
            role === 'foundation' && !foundationName ? (
              <EmptyState text={w.noFoundation} />
            ) : rows.length === 0 ? (
              <EmptyState text={w.none} />
            ) : (
              <>
                <Section title={foundationName ?? w.sums(rows.length)}>
                  {stand && <Sums awarded={awarded} stand={stand} />}
                </Section>
                <ProjectRows label={w.title} rows={rows} />
              </>
            )
          }
        </Query>
      </div>
    </Page>
  )
}

const words = {
  title: { zh: '多元培育项目', en: 'Cultivation projects' },
  lead: {
    zh: '按批次和状态看项目；点开一行看申报、里程碑、经费和成果。',
    en: 'Projects by batch and state; a row opens its application, milestones, money and outcome.',
  },
  leadFoundation: {
    zh: '由您的基金会出资的项目和每一笔钱：计划、拨付、支出、凭证。',
    en: 'The projects that your foundation pays for, and every amount of theirs.',
  },
  filter: { zh: '筛选', en: 'Filter' },
  allBatches: { zh: '全部批次', en: 'All batches' },
  allStates: { zh: '全部状态', en: 'All states' },
  sums: (n: number) => ({ zh: `合计 ${n} 个项目`, en: `${n} projects together` }),
  none: {
    zh: '这里还没有项目。换一个批次或状态看看。',
    en: 'No projects here. Try another batch or state.',
  },
  noFoundation: {
    zh: '您的账号还没有归到一个基金会。请联系市级管理员设置。',
    en: 'Your account belongs to no foundation yet. Ask the city to set it.',
  },
}
