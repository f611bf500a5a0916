import { FormDrawer } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { ActionForm } from '../forms/ActionForm.tsx'
import { ClosingForm } from '../forms/ClosingForm.tsx'
import { HandOverForm } from '../forms/HandOverForm.tsx'
import { SafetyPlanForm } from '../forms/SafetyPlanForm.tsx'
import { ScreeningForm } from '../forms/ScreeningForm.tsx'
import type { CrisisFormProps } from '../forms/sent.ts'
import { AnswerForm } from '../report/AnswerForm.tsx'
import { DeclineForm } from '../report/DeclineForm.tsx'
import { FileForm } from '../report/FileForm.tsx'
import { ReportForm } from '../report/ReportForm.tsx'
import { words as reportWords } from '../report/words.ts'
import { words } from './words.ts'

interface Props extends CrisisFormProps {
  readonly form: string
}

/** The form that the address names, over the crisis. */
export function CrisisForms({ form, ...props }: Props) {
  const shown = useForm(form, props)
  if (!shown) return null
  return (
    <FormDrawer key={form} title={shown.title} onClose={props.close}>
      {shown.body}
    </FormDrawer>
  )
}

function useForm(form: string, props: CrisisFormProps) {
  const w = useWords(words)
  const r = useWords(reportWords)
  const filing = props.crisis.report.filings.find(({ id }) => form === `answer.${id}`)
  if (filing) return { title: r.answer, body: <AnswerForm {...props} filing={filing} /> }
  switch (form) {
    case 'screening':
      return { title: w.lookAgain, body: <ScreeningForm {...props} /> }
    case 'action':
      return { title: w.action, body: <ActionForm {...props} /> }
    case 'hand-over':
      return { title: w.handOver, body: <HandOverForm {...props} /> }
    case 'plan':
      return { title: w.plan, body: <SafetyPlanForm {...props} /> }
    case 'closing':
      return { title: w.close, body: <ClosingForm {...props} /> }
    case 'report':
      return { title: r.write, body: <ReportForm {...props} /> }
    case 'file':
      return { title: r.file, body: <FileForm {...props} /> }
    case 'decline':
      return { title: r.decline, body: <DeclineForm {...props} /> }
    default:
      return undefined
  }
}
