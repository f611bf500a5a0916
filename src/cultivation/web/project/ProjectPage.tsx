import { useQuery } from '@tanstack/react-query'
import { useOutletContext, useParams } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { openProject } from '../../model/contract-projects.ts'
import { fieldWords, type ProjectId } from '../../model/project.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { keys } from '../keys.ts'
import { StateTag } from '../StateTag.tsx'
import { words as common } from '../words.ts'
import { ApplicationSheet } from './ApplicationSheet.tsx'
import { Milestones } from './Milestones.tsx'
import { Money } from './Money.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Outcomes } from './Outcomes.tsx'
import { Reviews } from './Reviews.tsx'
import { eventWords, words } from './words.ts'

type Role = Actor['role'] | undefined

const HOME: Partial<Record<NonNullable<Role>, string>> = {
  lead: '/cultivation/calls',
  supervisor: '/cultivation/reviews',
}

/** One project: what comes next, then what was promised, shown, paid and said. */
export function ProjectPage() {
  const c = useWords(common)
  const projectId = useParams().projectId as ProjectId
  const me = useOutletContext<{ actor: Actor } | null>()?.actor
  const project = useQuery({
    queryKey: keys.project(projectId),
    queryFn: () => call(openProject, { projectId }),
  })
  const home = (me && HOME[me.role]) ?? '/cultivation/projects'
  return (
    <Page
      title={project.data?.theme ?? c.theme}
      trail={[{ label: c.back, to: home }]}
      actions={<Print projectId={projectId} />}
    >
      <Query of={project}>{(file) => <File file={file} role={me?.role} />}</Query>
    </Page>
  )
}

function Print({ projectId }: { readonly projectId: ProjectId }) {
  const w = useWords(words)
  return <LinkButton to={`/cultivation/projects/${projectId}/print`}>{w.print}</LinkButton>
}

function File({ file, role }: { readonly file: ProjectFile; readonly role: Role }) {
  const w = useWords(words)
  const c = useWords(common)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const { number, field, institutionName, state, awarded, asked, foundationName, milestones } = file
  const isStarted = number !== null
  return (
    <div className={css.page}>
      <Section title={w.next}>
        <div className={css.stack}>
          <p className={css.head}>
            <StateTag state={state} />
            <Tag>{fieldWords[field][language]}</Tag>
            {milestones.late > 0 && <Tag tone="amber">{c.late(milestones.late)}</Tag>}
            {number && <span>{number}</span>}
          </p>
          <p>{institutionName}</p>
          <p>
            {isStarted ? labelled(c.awarded, c.yuan(awarded)) : labelled(c.asked, c.yuan(asked))}
          </p>
          {foundationName && <p>{labelled(c.foundation, foundationName)}</p>}
          <NextSteps file={file} role={role} />
        </div>
      </Section>
      {state !== 'call' && <Milestones file={file} role={role} />}
      {isStarted && role !== 'supervisor' && <Money file={file} role={role} />}
      {isStarted && role !== 'supervisor' && <Outcomes file={file} role={role} />}
      {(role === 'city-officer' || role === 'supervisor') && <Reviews file={file} role={role} />}
      <ApplicationSheet file={file} />
      <History file={file} />
    </div>
  )
}

function History({ file }: { readonly file: ProjectFile }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  if (file.events.length === 0) return null
  return (
    <Section title={w.history}>
      <ol className={css.list}>
        {file.events.map(({ at, byName, step, note }) => (
          <li key={`${at} ${step} ${note}`}>
            <div>
              {[dates.full(at), eventWords[step as keyof typeof eventWords]?.[language]].join(
                ' · ',
              )}
            </div>
            <div className={css.soft}>{byName}</div>
            {note && <div className={css.text}>{note}</div>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
