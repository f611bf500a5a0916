import { Button } from 'antd'
import { LinkButton } from '#casework/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import type { Mediation } from '../model/mediation.ts'
import {
  factsOf,
  findMediationObstacle,
  isOver,
  type MediationFacts,
  type MediationStep,
  mediationObstacleWords,
  mediationSteps,
} from '../model/mediation-steps.ts'
import type { MediationForm } from './forms/titles.ts'
import css from './MediationPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly mediation: Mediation
  readonly open: (form: MediationForm) => void
}

interface Offered {
  readonly step: MediationStep
  readonly form: MediationForm
  readonly label: string
}

/** What can be done now, what is expected first, and what stands in the way of the rest. */
export function NextSteps({ mediation, open }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const facts = factsOf(mediation)
  const { id, caseId, state, messages } = mediation
  const offered: Offered[] = [
    { step: 'send', form: 'sending', label: w.send },
    { step: 'secure', form: 'scene', label: w.updateScene },
    { step: 'hear', form: 'view.patient', label: w.hearPatient },
    { step: 'hear', form: 'view.hospital', label: w.hearHospital },
    { step: 'meet', form: 'meeting', label: w.meet },
    {
      ...{ step: 'word', form: 'message' },
      label: messages.length > 0 ? w.rewriteMessage : w.writeMessage,
    },
    ...confirmations(facts, w),
    { step: 'follow-up', form: 'follow-up', label: w.followUp },
  ]
  const expected = expectedForm(facts)
  return (
    <Section title={w.next}>
      <div className={css.steps}>
        {offered
          .filter(({ step }) => mediationSteps[state][step])
          .map(({ step, form, label }) => {
            const obstacle = findMediationObstacle(step, facts)
            return (
              <WhyNot key={form} reason={obstacle && mediationObstacleWords[obstacle][language]}>
                <Button type={form === expected ? 'primary' : 'default'} onClick={() => open(form)}>
                  {label}
                </Button>
              </WhyNot>
            )
          })}
        {isOver(state) ? (
          <Button onClick={() => open('incident')}>{w.openAgain}</Button>
        ) : (
          <Button
            type={expected === 'outcome' ? 'primary' : 'default'}
            onClick={() => open('outcome')}
          >
            {w.end}
          </Button>
        )}
        <LinkButton to={`/cases/${caseId}/mediation/${id}/record`}>{w.recordSheet}</LinkButton>
      </div>
    </Section>
  )
}

function confirmations(
  { confirmed }: MediationFacts,
  w: Record<'confirmPatient' | 'confirmHospital', string>,
) {
  const both: Offered[] = [
    { step: 'confirm', form: 'confirmation.patient', label: w.confirmPatient },
    { step: 'confirm', form: 'confirmation.hospital', label: w.confirmHospital },
  ]
  return both.filter(({ form }) =>
    form === 'confirmation.patient' ? !confirmed?.patient : !confirmed?.hospital,
  )
}

/** The one thing that the mediation waits for. */
function expectedForm({
  state,
  heard,
  safety,
  isToldOfWays,
  confirmed,
}: MediationFacts): MediationForm {
  if (state === 'opened') return 'sending'
  if (state === 'hearing') {
    if (safety === 'unset' || !isToldOfWays) return 'scene'
    if (heard.patient === 'missing' || heard.patient === 'not-read-back') return 'view.patient'
    if (heard.hospital === 'missing' || heard.hospital === 'not-read-back') return 'view.hospital'
    return 'meeting'
  }
  if (state !== 'meeting') return 'follow-up'
  if (!confirmed) return 'message'
  if (!confirmed.patient) return 'confirmation.patient'
  return confirmed.hospital ? 'outcome' : 'confirmation.hospital'
}
