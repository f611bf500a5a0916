import type { ReactNode } from 'react'
import { Notice } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { PlanPage } from '../model/contract.ts'
import { AgreeForm } from './forms/AgreeForm.tsx'
import { CancelTaskForm } from './forms/CancelTaskForm.tsx'
import { EndPlanForm } from './forms/EndPlanForm.tsx'
import { HandOverForm } from './forms/HandOverForm.tsx'
import { PlanForm as PlanDraftForm } from './forms/PlanForm.tsx'
import { SheetForm } from './forms/SheetForm.tsx'
import { TaskForm } from './forms/TaskForm.tsx'
import type { PlanForm } from './plan-on-page.ts'
import { words as taskWords } from './task-words.ts'
import { words } from './words.ts'

interface Props {
  readonly page: PlanPage
  readonly form: PlanForm
  readonly close: () => void
}

/** The form that the address names, over the plan. */
export function PlanForms({ page, form, close }: Props) {
  const shownFor = useForms({ page, close })
  const { title, body } = shownFor(form)
  return (
    <FormDrawer key={form} title={title} onClose={close}>
      {body}
    </FormDrawer>
  )
}

function useForms({ page, close }: Omit<Props, 'form'>) {
  const w = useWords(words)
  const t = useWords(taskWords)

  return (form: PlanForm): { readonly title: string; readonly body: ReactNode } => {
    const [kind = '', id] = form.split('.')
    if (kind === 'plan') return { title: w.plan, body: <PlanDraftForm page={page} close={close} /> }
    if (form === 'task') return { title: t.addTask, body: <TaskForm page={page} close={close} /> }

    const task = page.tasks.find((one) => one.id === id && one.state === 'open')
    if (task) {
      if (kind === 'task')
        return { title: t.changeTask, body: <TaskForm page={page} close={close} task={task} /> }
      if (kind === 'hand-over')
        return { title: t.handOver, body: <HandOverForm task={task} close={close} /> }
      if (kind === 'cancel')
        return { title: t.cancel, body: <CancelTaskForm task={task} close={close} /> }
    }
    const plan = page.plans.find((one) => one.id === id)
    if (plan) {
      if (kind === 'agree') return { title: w.agree, body: <AgreeForm plan={plan} close={close} /> }
      if (kind === 'sheet')
        return { title: w.fileSheet, body: <SheetForm plan={plan} close={close} /> }
      if (kind === 'complete')
        return { title: w.complete, body: <EndPlanForm plan={plan} as="completed" close={close} /> }
      if (kind === 'abandon')
        return { title: w.abandon, body: <EndPlanForm plan={plan} as="abandoned" close={close} /> }
    }
    return { title: w.formGone, body: <Notice tone="amber">{w.noSuchForm}</Notice> }
  }
}
