import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openProject } from '../../model/contract-projects.ts'
import { fieldWords, type ProjectId, projectStateWords } from '../../model/project.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { Sums } from '../Sums.tsx'
import { words as common } from '../words.ts'
import { BudgetTable } from './ApplicationSheet.tsx'
import { words } from './words.ts'

/** The project on paper, with places for the names of the three who answer for it. */
export function ProjectPrintPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const projectId = useParams().projectId as ProjectId
  const project = useQuery({
    queryKey: keys.project(projectId),
    queryFn: () => call(openProject, { projectId }),
  })
  const back = { label: p.project, to: `/cultivation/projects/${projectId}` }
  return (
    <Page title={p.print} trail={[back]}>
      <Query of={project}>
        {(file) => (
          <PrintSheet
            title={w.sheet}
            from={file.institutionName}
            {...(file.number && { number: file.number })}
            signatures={[w.signLead, w.signHouse, w.signCity]}
            seal
          >
            <Sheet file={file} />
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}

function Sheet({ file }: { readonly file: ProjectFile }) {
  const w = useWords(words)
  const c = useWords(common)
  const labelled = useLabelled()
  const dates = useDates()
  const { language } = useLanguage()
  const { replicable, firstEver } = file.judgements
  const planned = file.planned.map((one) => ({ ...one, doneOn: null, document: '' }))
  const rows = file.milestoneRows.length > 0 ? file.milestoneRows : planned
  return (
    <div className={css.stack}>
      <h3>{file.theme}</h3>
      <p>{c.batchN(file.batchN, file.year)}</p>
      <p>{labelled(w.field, fieldWords[file.field][language])}</p>
      <p>{labelled(c.state, projectStateWords[file.state][language])}</p>
      <p>{labelled(w.leadName, file.leadName)}</p>
      {file.foundationName && <p>{labelled(c.foundation, file.foundationName)}</p>}
      <h3>{w.goals}</h3>
      <p className={css.text}>{file.goals}</p>
      <h3>{w.budget}</h3>
      <BudgetTable file={file} />
      <h3>{c.milestones}</h3>
      <ol>
        {rows.map((row) => (
          <li key={`${row.title} ${row.dueOn}`}>
            <div>{row.title}</div>
            <div>{w.dueDay(dates.day(row.dueOn))}</div>
            {row.doneOn && <div>{w.doneDay(dates.day(row.doneOn))}</div>}
            {row.document && <div>{row.document}</div>}
          </li>
        ))}
      </ol>
      {file.stand && file.number && (
        <>
          <h3>{w.money}</h3>
          <Sums awarded={file.awarded} stand={file.stand} />
        </>
      )}
      {file.number && (
        <>
          <h3>{w.outcomes}</h3>
          <p>{labelled(c.replicable, said(replicable))}</p>
          {replicable && <p>{replicable.reason}</p>}
          <p>{labelled(c.firstEver, said(firstEver))}</p>
          {firstEver && <p>{firstEver.reason}</p>}
        </>
      )}
    </div>
  )

  function said(judged: ProjectFile['judgements']['replicable']) {
    return judged ? (judged.yes ? w.yes : w.no) : w.notJudged
  }
}
