import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect } from 'react'
import { SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { writePlan } from '../model/contract.ts'
import type { DischargePlan, PlanContent } from '../model/plan.ts'
import { CardFields } from './CardFields.tsx'
import { CareFields } from './CareFields.tsx'
import css from './Discharge.module.css'
import { keys } from './keys.ts'
import { ReadinessList } from './ReadinessList.tsx'
import { WhereFields } from './WhereFields.tsx'
import { words } from './words.ts'

interface Props {
  readonly plan: DischargePlan
  /** Whether something is written that the plan does not have yet. */
  readonly onUnsaved: (isUnsaved: boolean) => void
}

/** The whole plan in one column; it can be left at any word and taken up again. */
export function PlanForm({ plan, onUnsaved }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id: dischargePlanId, caseId, version } = plan
  const draft = useServerDraft<PlanContent>(`discharge-plan.${caseId}`, plan.content)
  const content = draft.content
  const isUnsaved = draft.savedAt !== undefined || !['loading', 'clean'].includes(draft.state)
  useEffect(() => {
    onUnsaved(isUnsaved)
    return () => onUnsaved(false)
  }, [isUnsaved, onUnsaved])
  const sending = useSending({
    labels: {
      ...{ dischargeOn: w.day, destination: w.destination, handOver: w.handOver, carer: w.carer },
      ...{ readiness: w.checklist, tomorrow: w.tomorrow, carerTasks: w.carerTasks },
      ...{ equipment: w.equipment, medicineQuestions: w.medicines, followUpDays: w.followUps },
    },
    content: { content, version },
    check: () => ({ followUpDays: content.followUpDays.length === 0 && w.needed }),
    send: (idempotencyKey) =>
      call(
        writePlan,
        { caseId, dischargePlanId, content: tidy(content), version },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.saved)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.plans(caseId) })
    },
  })
  const part = { content, change: draft.change }
  const answered = content.readiness.filter(({ answer }) => answer !== null).length
  return (
    <SendForm label={w.title} sending={sending} action={w.save} kept={{ draft, tell: tellPlan }}>
      <Section title={w.where}>
        <WhereFields {...part} />
      </Section>
      <Section title={w.checklist} actions={<span>{w.answered(answered)}</span>}>
        <ReadinessList
          readiness={content.readiness}
          onChange={(readiness) => draft.change({ readiness })}
        />
      </Section>
      <Section title={w.care}>
        <div className={css.fields}>
          <CareFields {...part} />
        </div>
      </Section>
      <Section title={w.card}>
        <CardFields {...part} />
      </Section>
    </SendForm>
  )
}

/** What tells one draft of a plan from another: the words in it. */
function tellPlan({ readiness, tomorrow, carerTasks, medicineQuestions }: PlanContent) {
  const missing = readiness.map((one) => one.missing)
  const tasks = [...tomorrow, ...carerTasks].map(({ what }) => what)
  return [...missing, ...tasks, ...medicineQuestions].filter(Boolean).join('\n')
}

/** Lines in which nothing was written are not sent. */
function tidy(content: PlanContent): PlanContent {
  const isWritten = ({ what }: { readonly what: string }) => what.trim() !== ''
  return {
    ...content,
    tomorrow: content.tomorrow.filter(isWritten),
    carerTasks: content.carerTasks.filter(isWritten),
    equipment: content.equipment.filter(isWritten),
    medicineQuestions: content.medicineQuestions.filter((text) => text.trim() !== ''),
  }
}
