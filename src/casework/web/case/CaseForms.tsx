import type { ReactNode } from 'react'
import { FormDrawer } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { CaseStep } from '../../model/case-steps.ts'
import { AmendForm } from '../case-forms/AmendForm.tsx'
import { AssessmentForm } from '../case-forms/AssessmentForm.tsx'
import { ContactForm } from '../case-forms/ContactForm.tsx'
import { FollowUpForm } from '../case-forms/FollowUpForm.tsx'
import { FollowUpOtherwise } from '../case-forms/FollowUpOtherwise.tsx'
import type { CaseFormProps } from '../case-forms/form-props.ts'
import { GoalForm } from '../case-forms/GoalForm.tsx'
import { StepForm } from '../case-forms/StepForm.tsx'
import { words as formWords } from '../case-forms/words.ts'
import { ClosureForm } from '../closure/ClosureForm.tsx'
import type { CaseForm } from '../form-names.ts'
import { Notice } from '../parts/Notice.tsx'
import { stepWords } from './step-words.ts'

interface Props extends CaseFormProps {
  readonly form: CaseForm
}

interface Shown {
  readonly title: string
  readonly wide?: boolean
  readonly body: ReactNode
}

/** The form that the address names, over the case. */
export function CaseForms({ form, ...props }: Props) {
  const shownFor = useForms(props)
  const { title, wide = false, body } = shownFor(form)
  return (
    <FormDrawer key={form} title={title} wide={wide} onClose={props.close}>
      {body}
    </FormDrawer>
  )
}

function useForms(props: CaseFormProps) {
  const w = useWords(formWords)
  const { language } = useLanguage()
  const { river, followUps } = props.page

  return (form: CaseForm): Shown => {
    const [kind, rest] = form.split('.')
    if (kind === 'contact-note') return { title: w.note, body: <ContactForm {...props} /> }
    if (kind === 'goal') return { title: w.goal, body: <GoalForm {...props} /> }
    if (kind === 'assessment')
      return { title: w.assess, wide: true, body: <AssessmentForm {...props} /> }
    if (kind === 'closure')
      return {
        title: stepWords['begin-closing'].button[language],
        body: <ClosureForm {...props} />,
      }

    const step = CaseStep.exclude(['begin-closing']).safeParse(kind === 'step' && rest).data
    if (step)
      return {
        title: stepWords[step].button[language],
        body: <StepForm {...props} step={step} />,
      }

    const note = river.find((one) => one.kind === 'contact' && one.contact.id === rest)
    if (kind === 'amendment' && note?.kind === 'contact')
      return { title: w.amend, body: <AmendForm {...props} contact={note.contact} /> }

    const followUp = followUps.find(
      ({ id, doneAt, cancelledAt }) => id === rest && !doneAt && !cancelledAt,
    )
    if (kind === 'follow-up' && followUp)
      return {
        title: w.followUp,
        body: (
          <>
            <FollowUpForm {...props} followUp={followUp} />
            <FollowUpOtherwise {...props} followUp={followUp} />
          </>
        ),
      }
    return { title: w.formGone, body: <Notice tone="amber">{w.noSuchForm}</Notice> }
  }
}
