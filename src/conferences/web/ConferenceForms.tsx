import type { ReactNode } from 'react'
import type { CaseId } from '#casework/model/case.ts'
import { Notice } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  type ConferenceStep,
  conferenceObstacleWords,
  conferenceSteps,
} from '../model/conference-steps.ts'
import type { ConferencePage } from '../model/contract.ts'
import { HoldForm } from './forms/HoldForm.tsx'
import { MinutesForm } from './forms/MinutesForm.tsx'
import { PlanForm } from './forms/PlanForm.tsx'
import { AmendForm, CancelForm, DecisionForm } from './forms/SmallForms.tsx'
import { type ConferenceForm, type FormKind, formTitles } from './forms/titles.ts'
import { words } from './words.ts'

interface Props {
  readonly form: ConferenceForm
  readonly caseId: CaseId
  readonly page: ConferencePage
  readonly close: () => void
}

/** The form that the address names, over the meetings. */
export function ConferenceForms({ form, ...props }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [kind, ...ids] = form.split('.')
  const body = bodyFor(kind as FormKind, ids, props)
  return (
    <FormDrawer
      key={form}
      title={formTitles[kind as FormKind]?.[language] ?? w.formGone}
      wide
      onClose={props.close}
    >
      {body ?? (
        <Notice tone="amber">{conferenceObstacleWords['step-out-of-order'][language]}</Notice>
      )}
    </FormDrawer>
  )
}

const stepOf: Partial<Record<FormKind, ConferenceStep>> = {
  change: 'change',
  holding: 'hold',
  minutes: 'record',
  cancellation: 'cancel',
  amendment: 'amend',
  decision: 'finish-decision',
}

function bodyFor(
  kind: FormKind,
  [id, decisionId]: readonly string[],
  { caseId, page, close }: Omit<Props, 'form'>,
): ReactNode {
  const shared = { caseId, close }
  if (kind === 'team' || kind === 'family') return <PlanForm kind={kind} {...shared} />
  const conference = page.conferences.find((one) => one.id === id)
  const step = stepOf[kind]
  if (!conference || !step || !conferenceSteps[conference.state][step]) return undefined

  const known = { ...shared, conference }
  if (kind === 'change') return <PlanForm kind={conference.kind} {...known} />
  if (kind === 'holding') return <HoldForm {...known} />
  if (kind === 'minutes') return <MinutesForm {...known} isMinor={page.client.minor} />
  if (kind === 'cancellation') return <CancelForm {...known} />
  if (kind === 'amendment') return <AmendForm {...known} />
  const decision = conference.decisions.find((one) => one.id === decisionId && !one.doneAt)
  return decision && <DecisionForm {...known} decision={decision} />
}
