import type { ReactNode } from 'react'
import { Notice } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Side, sideWords } from '../model/mediation.ts'
import { isOver, mediationObstacleWords } from '../model/mediation-steps.ts'
import { ConfirmationForm } from './forms/ConfirmationForm.tsx'
import { FollowUpForm } from './forms/FollowUpForm.tsx'
import { IncidentForm } from './forms/IncidentForm.tsx'
import type { MediationFormProps } from './forms/kept-form.ts'
import { MeetingForm } from './forms/MeetingForm.tsx'
import { MessageForm } from './forms/MessageForm.tsx'
import { OutcomeForm } from './forms/OutcomeForm.tsx'
import { SceneForm } from './forms/SceneForm.tsx'
import { SendingForm } from './forms/SendingForm.tsx'
import { type FormKind, formTitles, type MediationForm } from './forms/titles.ts'
import { ViewForm } from './forms/ViewForm.tsx'
import { words } from './words.ts'

interface Props extends MediationFormProps {
  readonly form: MediationForm
}

/** The form that the address names, over the mediation. */
export function MediationForms({ form, ...props }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [kind, rest] = form.split('.')
  const side = Side.safeParse(rest).data
  const body = bodyFor(kind as FormKind, side, props)
  const title = formTitles[kind as FormKind]?.[language] ?? w.formGone
  return (
    <FormDrawer
      key={form}
      title={side ? `${title} · ${sideWords[side][language]}` : title}
      onClose={props.close}
    >
      {body ?? (
        <Notice tone="amber">{mediationObstacleWords['step-out-of-order'][language]}</Notice>
      )}
    </FormDrawer>
  )
}

function bodyFor(kind: FormKind, side: Side | undefined, props: MediationFormProps): ReactNode {
  const { mediation } = props
  const isRunning = mediation !== undefined && !isOver(mediation.state)
  if (kind === 'incident')
    return <IncidentForm {...props} mediation={isRunning ? mediation : undefined} />
  if (!mediation) return undefined
  const known = { ...props, mediation }
  if (!isRunning) return kind === 'follow-up' ? <FollowUpForm {...known} /> : undefined
  if (kind === 'sending') return <SendingForm {...known} />
  if (kind === 'scene') return <SceneForm {...known} />
  if (kind === 'view' && side) return <ViewForm {...known} side={side} />
  if (kind === 'meeting') return <MeetingForm {...known} />
  if (kind === 'message') return <MessageForm {...known} />
  if (kind === 'confirmation' && side) return <ConfirmationForm {...known} side={side} />
  if (kind === 'outcome') return <OutcomeForm {...known} />
}
