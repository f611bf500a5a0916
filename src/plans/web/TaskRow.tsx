import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import type { TaskOnPage } from '../model/contract.ts'
import { isOverdue, taskStateWords } from '../model/task.ts'
import { useOwnerName } from './owner-name.ts'
import css from './Plans.module.css'
import { words } from './task-words.ts'

interface Props {
  readonly task: TaskOnPage
  readonly onTap: (step: 'finish' | 'undo') => void
  /** 张小明 · 肿瘤内科 3 床 */
  readonly about?: ReactNode
  /** Whether it was added since the agreement. */
  readonly isExtra?: boolean
  /** What else can be done with it. */
  readonly more?: readonly { readonly label: string; readonly onClick: () => void }[]
  /** Mine: then it need not say whose it is. */
  readonly isMine?: boolean
}

/** One task: a circle to tick off, what, who, by when. */
export function TaskRow({ task, onTap, about, isExtra, more = [], isMine }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const dates = useDates()
  const nameOf = useOwnerName()
  const { text, state, closedAt, closedWhy } = task
  const isOpen = state === 'open'
  const closed =
    !isOpen && closedAt && w.closedAs(taskStateWords[state][language], dates.shortDay(closedAt))
  return (
    <li className={css.task}>
      <button
        type="button"
        className={css.tick}
        data-done={state === 'done'}
        aria-label={isOpen ? w.finishOf(text) : w.undoOf(text)}
        title={isOpen ? w.finish : w.undo}
        disabled={state === 'handed-over'}
        onClick={() => onTap(isOpen ? 'finish' : 'undo')}
      >
        <CheckOutlined aria-hidden="true" />
      </button>
      <div className={css.what}>
        <span data-done={!isOpen}>{text}</span>
        <span className={css.tags}>
          <Due task={task} />
          {!isMine && <span className={css.soft}>{nameOf(task)}</span>}
          {isExtra && isOpen && <Tag tone="amber">{w.notAgreed}</Tag>}
          {closed && <span className={css.soft}>{closed}</span>}
        </span>
        {closedWhy && <span className={css.soft}>{closedWhy}</span>}
        {about && <span className={css.soft}>{about}</span>}
        {isOpen && more.length > 0 && (
          <span className={`${css.tags} ${css.more} no-print`}>
            {more.map(({ label, onClick }) => (
              <Button
                key={label}
                size="small"
                type="text"
                aria-label={labelled(label, text)}
                onClick={onClick}
              >
                {label}
              </Button>
            ))}
          </span>
        )}
      </div>
    </li>
  )
}

function Due({ task }: Pick<Props, 'task'>) {
  const w = useWords(words)
  const dates = useDates()
  const today = dayInBeijing(useNow())
  if (task.state !== 'open') return null
  if (isOverdue(task, today)) return <Tag tone="amber">{w.overdue(dates.shortDay(task.due))}</Tag>
  if (task.due === today) return <Tag tone="azure">{w.dueToday}</Tag>
  return <span className={css.soft}>{w.due(dates.shortDay(task.due))}</span>
}
