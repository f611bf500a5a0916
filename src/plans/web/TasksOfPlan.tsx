import { Button } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { TaskOnPage } from '../model/contract.ts'
import css from './Plans.module.css'
import { inForce, type PartProps } from './plan-on-page.ts'
import { TaskRow } from './TaskRow.tsx'
import { words } from './task-words.ts'
import { useTaskStep } from './use-task-step.tsx'

/** Who does what by when; what is settled is one press away. */
export function TasksOfPlan({ page, open }: PartProps) {
  const w = useWords(words)
  const tapping = useTaskStep()
  const { tasks, isCaseClosed } = page
  const isAgreed = inForce(page) !== undefined
  const [todo, settled] = [
    tasks.filter(({ state }) => state === 'open'),
    tasks.filter(({ state }) => state !== 'open'),
  ]

  function row(task: TaskOnPage) {
    return (
      <TaskRow
        key={task.id}
        task={task}
        isExtra={isAgreed && task.agreedIn === null}
        onTap={(step) => tapping.take(task, step)}
        more={[
          ...(task.agreedIn === null
            ? [{ label: w.change, onClick: () => open(`task.${task.id}`) }]
            : []),
          { label: w.handOver, onClick: () => open(`hand-over.${task.id}`) },
          { label: w.cancel, onClick: () => open(`cancel.${task.id}`) },
        ]}
      />
    )
  }

  return (
    <Section
      title={w.tasks}
      actions={!isCaseClosed && <Button onClick={() => open('task')}>{w.addTask}</Button>}
    >
      {tapping.error && <Problem error={tapping.error} />}
      {todo.length === 0 ? (
        <p className={css.soft}>{w.noTasks}</p>
      ) : (
        <ul className={css.list}>{todo.map(row)}</ul>
      )}
      {settled.length > 0 && (
        <details className={css.settled}>
          <summary>{w.settled(settled.length)}</summary>
          <ul className={css.list}>{settled.map(row)}</ul>
        </details>
      )}
    </Section>
  )
}
