import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { LinkButton, useOpenForm } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listMyTasks, type MyTask } from '../model/contract.ts'
import { CancelTaskForm } from './forms/CancelTaskForm.tsx'
import { HandOverForm } from './forms/HandOverForm.tsx'
import { keys } from './keys.ts'
import css from './Plans.module.css'
import { TaskRow } from './TaskRow.tsx'
import { words } from './task-words.ts'
import { useTaskStep } from './use-task-step.tsx'

type TaskForm = `cancel.${string}` | `hand-over.${string}`

/** What is mine to do, the nearest day first; what was promised to me; what I did today. */
export function TasksPage() {
  const w = useWords(words)
  const { form, open, close } = useOpenForm<TaskForm>()
  const tapping = useTaskStep()
  const tasks = useQuery({ queryKey: keys.tasks, queryFn: () => call(listMyTasks, {}) })
  const lists = tasks.data
  const [kind, id] = form?.split('.') ?? []
  const chosen = [...(lists?.mine ?? []), ...(lists?.promised ?? [])].find((one) => one.id === id)

  function rows(list: readonly MyTask[], isMine: boolean) {
    return (
      <ul className={css.list}>
        {list.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            isMine={isMine}
            onTap={(step) => tapping.take(task, step)}
            about={<About task={task} />}
            more={[
              // Whoever does not see the case cannot hand it on; it can be given back with a reason.
              ...(task.case
                ? [{ label: w.handOver, onClick: () => open(`hand-over.${task.id}`) }]
                : []),
              { label: w.cancel, onClick: () => open(`cancel.${task.id}`) },
            ]}
          />
        ))}
      </ul>
    )
  }

  return (
    <Page title={w.myTasks}>
      {tapping.error && <Problem error={tapping.error} />}
      <Query of={tasks}>
        {({ mine, promised, doneToday }) => (
          <div className={css.columns}>
            <Section title={w.tasks}>
              {mine.length === 0 ? (
                <EmptyState
                  text={w.noneMine}
                  action={<LinkButton to="/cases">{w.toCases}</LinkButton>}
                />
              ) : (
                <>
                  {rows(mine, true)}
                  <ListEnd of={mine} />
                </>
              )}
            </Section>
            <div className={css.block}>
              {promised.length > 0 && (
                <Section title={w.promised}>
                  <p className={css.soft}>{w.promisedLead}</p>
                  {rows(promised, false)}
                </Section>
              )}
              {doneToday.length > 0 && (
                <Section title={w.doneToday}>{rows(doneToday, true)}</Section>
              )}
            </div>
          </div>
        )}
      </Query>
      {chosen && kind === 'cancel' && (
        <FormDrawer title={w.cancel} onClose={close}>
          <CancelTaskForm task={chosen} close={close} />
        </FormDrawer>
      )}
      {chosen && kind === 'hand-over' && (
        <FormDrawer title={w.handOver} onClose={close}>
          <HandOverForm task={chosen} close={close} />
        </FormDrawer>
      )}
    </Page>
  )
}

/** Whom it is about; where the case is out of sight, who gave it. */
function About({ task: { case: file, caseId, givenBy } }: { readonly task: MyTask }) {
  const w = useWords(words)
  if (!file)
    return (
      <>
        {w.givenBy(givenBy)}。{w.outOfSight}
      </>
    )
  const place = [file.ward, file.bed].filter(Boolean).join(' ')
  return (
    <Link to={`/cases/${caseId}/plan`}>
      {[file.client.name, place, file.number].filter(Boolean).join(' · ')}
    </Link>
  )
}
