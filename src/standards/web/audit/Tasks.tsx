import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Task, type TaskId, taskStateWords } from '../../model/audit.ts'
import { type AuditPage, dropTask } from '../../model/contract.ts'
import { useSettled } from '../settled.ts'
import { SettleForm } from './SettleForm.tsx'
import { words } from './words.ts'

interface Props {
  readonly of: AuditPage
  readonly isHead: boolean
}

/** 改进任务 with their dates; what came of them is written whenever it is known. */
export function Tasks({ of, isHead }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const settled = useSettled()
  const { language } = useLanguage()
  const [settling, setSettling] = useState<Task>()
  const dropping = useMutation({
    mutationFn: (taskId: TaskId) => call(dropTask, { auditId: of.id, taskId }),
    onSuccess: () => void settled(w.saved),
  })
  return (
    <Section title={w.tasks}>
      {dropping.error && <Problem error={dropping.error} />}
      {of.tasks.length === 0 && <p className={blocks.soft}>{w.noTasks}</p>}
      <ul className={blocks.list}>
        {of.tasks.map((task) => (
          <li key={task.id}>
            <div className={blocks.row}>
              <strong>{w.taskOf(task.clause)}</strong>
              <span>{w.by(dates.day(task.due))}</span>
              <Tag {...(task.state === 'open' && { tone: 'amber' })}>
                {taskStateWords[task.state][language]}
              </Tag>
            </div>
            <p>{task.what}</p>
            {task.result && <p className={blocks.soft}>{task.result}</p>}
            {isHead && task.state === 'open' && (
              <div className={blocks.row}>
                {of.state === 'open' ? (
                  <Button
                    size="small"
                    aria-label={w.dropTaskOf(task.what)}
                    onClick={() => dropping.mutate(task.id)}
                  >
                    {w.dropTask}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    aria-label={w.settleOf(task.what)}
                    onClick={() => setSettling(task)}
                  >
                    {w.settle}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {settling && (
        <SettleForm auditId={of.id} task={settling} onClose={() => setSettling(undefined)} />
      )}
    </Section>
  )
}
