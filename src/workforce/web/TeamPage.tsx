import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readTeam } from '../model/contract.ts'
import { levelWords } from '../model/qualification.ts'
import { ExportButton } from './ExportButton.tsx'
import { Figures } from './Figures.tsx'
import { WorkerForm } from './forms/WorkerForm.tsx'
import { importWords } from './import-words.ts'
import { keys } from './keys.ts'
import { learningWords } from './learning-words.ts'
import { pageWords } from './page-words.ts'
import { Registration } from './Registration.tsx'
import { TitleRules } from './TitleRules.tsx'
import { ImportWorkers } from './team/ImportWorkers.tsx'
import { Placements } from './team/Placements.tsx'
import { Positions } from './team/Positions.tsx'
import css from './Workforce.module.css'
import { words } from './words.ts'
import { useWorkerColumns } from './worker-columns.tsx'

/** The own team: who, in which position, and what expires. */
export function TeamPage() {
  const w = useWords({
    ...{ ...words, page: pageWords.team, importList: importWords.title },
    toAlliance: learningWords.toAlliance,
  })
  const { language } = useLanguage()
  const columns = useWorkerColumns()
  const team = useQuery({ queryKey: keys.team, queryFn: () => call(readTeam, {}) })
  const [open, setOpen] = useState<'worker' | 'list'>()
  const close = () => setOpen(undefined)
  const enter = (
    <Button type="primary" onClick={() => setOpen('worker')}>
      {w.enter}
    </Button>
  )
  return (
    <Page
      title={w.page}
      lead={w.teamLead}
      actions={
        <span className={css.row}>
          {enter}
          <Button onClick={() => setOpen('list')}>{w.importList}</Button>
          <ExportButton />
          <LinkButton to="/workforce/alliance">{w.toAlliance}</LinkButton>
        </span>
      }
    >
      <Query of={team}>
        {({ workers, former, expiring, positions, placements, ...sum }) => (
          <div className={blocks.stack}>
            <Figures
              of={[
                [w.headcount, sum.headcount],
                [w.fte, sum.fte],
                [w.filledOf, w.outOf(sum.positionsFilled, sum.positionsOpen)],
                [w.expiringSoon, expiring.length],
              ]}
            />
            {expiring.length > 0 && (
              <Section title={w.expiringSoon}>
                <ul className={css.list}>
                  {expiring.map((paper) => (
                    <li key={paper.id}>
                      <span className={css.main}>
                        <Link to={`/workforce/workers/${paper.workerId}`}>{paper.workerName}</Link>
                        <span className={blocks.soft}>{levelWords[paper.level][language]}</span>
                      </span>
                      <Registration of={paper} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Section title={w.workers}>
              {workers.length === 0 ? (
                <EmptyState text={w.noWorkers} action={enter} />
              ) : (
                <Rows
                  label={w.workers}
                  rows={workers}
                  columns={columns}
                  rowKey={({ id }) => id}
                  to={({ id }) => `/workforce/workers/${id}`}
                />
              )}
            </Section>
            <Positions positions={positions} workers={workers} />
            <Placements placements={placements} workers={workers} />
            {former.length > 0 && (
              <Section title={w.former}>
                <ul className={css.list}>
                  {former.map(({ id, name, from, until }) => (
                    <li key={id}>
                      <Link to={`/workforce/workers/${id}`}>{name}</Link>
                      <span className={blocks.soft}>
                        {from} – {until}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <TitleRules />
          </div>
        )}
      </Query>
      {open === 'worker' && <WorkerForm onClose={close} />}
      {open === 'list' && <ImportWorkers onClose={close} />}
    </Page>
  )
}
