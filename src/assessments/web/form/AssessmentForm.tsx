import { useState } from 'react'
import { RiskLevel, riskLevelWords } from '#casework/model/case.ts'
import { Domain, domainWords } from '#casework/model/code-lists.ts'
import type { CasePage } from '#casework/model/contract.ts'
import { OneOf, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Assessment } from '../../model/assessment.ts'
import { finaliseAssessment } from '../../model/contract.ts'
import { assessmentObstacleWords, type Scores } from '../../model/rules.ts'
import { words } from '../words.ts'
import css from './AssessmentForm.module.css'
import { DomainPanel } from './DomainPanel.tsx'
import {
  type DomainInHand,
  type FindingsInHand,
  findFault,
  NOTHING,
  scoredDomains,
} from './findings-in-hand.ts'

interface Props {
  readonly page: CasePage
  /** The last score of each domain. */
  readonly before: Scores
  readonly onFinal: (assessment: Assessment) => void
  readonly onThrownAway: () => void
}

/** A full assessment: a list of twelve tasks, the risk, the whole, and what the client says. */
export function AssessmentForm({ page, before, onFinal, onThrownAway }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const { id: caseId, version } = page
  const [open, setOpen] = useState<Domain | undefined>('illness-adjustment')
  const draft = useServerDraft<FindingsInHand>(`full-assessment.${caseId}`, {
    ...{ domains: {}, formulation: '', clientView: '' },
    riskLevel: page.riskLevel === 'unset' ? '' : page.riskLevel,
  })
  const { content } = draft
  const { domains, riskLevel, formulation, clientView } = content
  const sending = useSending({
    labels: {
      domains: w.domains,
      riskLevel: w.risk,
      formulation: w.formulation,
      clientView: w.clientView,
    },
    check,
    content: { ...content, version },
    send: (idempotencyKey) =>
      call(
        finaliseAssessment,
        {
          ...{ caseId, version, formulation, clientView, domains: scoredDomains(content) },
          riskLevel: riskLevel || 'none',
        },
        { idempotencyKey },
      ),
    onSent: (assessment) => {
      void draft.drop()
      onFinal(assessment)
    },
  })

  function check() {
    const fault = findFault(content)
    if (fault?.domain) setOpen(fault.domain)
    const where = fault?.domain ? labelled(domainWords[fault.domain][language], '') : ''
    return {
      ...(fault && { [fault.field]: where + assessmentObstacleWords[fault.code][language] }),
      ...(riskLevel === '' && { riskLevel: w.riskNeeded }),
    }
  }

  function change(domain: Domain, part: Partial<DomainInHand>) {
    draft.change({ domains: { ...domains, [domain]: { ...NOTHING, ...domains[domain], ...part } } })
  }

  function clear(domain: Domain) {
    const { score, ...rest } = domains[domain] ?? NOTHING
    draft.change({ domains: { ...domains, [domain]: rest } })
  }

  const contacts = page.river.flatMap((one) => (one.kind === 'contact' ? [one.contact] : []))
  return (
    <SendForm
      label={w.newOne}
      sending={sending}
      action={w.finalise}
      kept={{
        draft,
        tell: (one) => [...tellScores(one, language), one.formulation, one.clientView].join('\n'),
        onThrownAway,
      }}
    >
      <section aria-label={w.domains} data-field="domains">
        <h2 className={css.heading}>
          {w.domains} <span className={css.soft}>{w.done(scoredDomains(content).length)}</span>
        </h2>
        {sending.faultOf('domains') && <p className={css.fault}>{sending.faultOf('domains')}</p>}
        <ul className={css.list}>
          {Domain.options.map((domain, n) => {
            const next = Domain.options[n + 1]
            return (
              <DomainPanel
                key={domain}
                domain={domain}
                value={domains[domain] ?? NOTHING}
                before={before[domain]}
                contacts={contacts}
                isOpen={open === domain}
                onToggle={() => setOpen(open === domain ? undefined : domain)}
                onChange={(part) => change(domain, part)}
                onClear={() => clear(domain)}
                onNext={next && (() => setOpen(next))}
              />
            )
          })}
        </ul>
      </section>
      <OneOf
        name="riskLevel"
        label={w.risk}
        hint={w.riskHint}
        value={riskLevel || undefined}
        onChoose={(level) => draft.change({ riskLevel: level })}
        options={RiskLevel.exclude(['unset']).options.map((value) => ({
          value,
          label: riskLevelWords[value][language],
        }))}
      />
      <TextField
        name="formulation"
        label={w.formulation}
        hint={w.formulationHint}
        value={formulation}
        maxLength={4000}
        rows={5}
        onChange={(text) => draft.change({ formulation: text })}
      />
      <TextField
        name="clientView"
        label={w.clientView}
        hint={w.clientViewHint}
        optional
        value={clientView}
        maxLength={2000}
        onChange={(text) => draft.change({ clientView: text })}
        rows={3}
      />
      <p className={css.soft}>{w.whatHappens}</p>
    </SendForm>
  )
}

function tellScores(content: FindingsInHand, language: 'zh' | 'en') {
  return scoredDomains(content).map(
    ({ domain, score, reason }) => `${domainWords[domain][language]} ${score} ${reason}`,
  )
}
