import { OneOf, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Need, RiskLevel, riskLevelWords } from '../../model/case.ts'
import { Domain, domainWords } from '../../model/code-lists.ts'
import { assessCase } from '../../model/contract.ts'
import { draftOfCase } from '../form-names.ts'
import css from './CaseForms.module.css'
import { DomainScore } from './DomainScore.tsx'
import type { CaseFormProps } from './form-props.ts'
import { useSent } from './sent.ts'
import { words } from './words.ts'

interface Assessment {
  readonly needs: Need[]
  readonly riskLevel: RiskLevel
  readonly legalBasis: string
}

/** Twelve domains by taps, the risk, and why service is given where nobody could say yes yet. */
export function AssessmentForm({ page, close }: CaseFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useSent(page.id, close)
  const { id: caseId, version } = page
  const draft = useServerDraft<Assessment>(draftOfCase('assessment', caseId), {
    needs: page.needs,
    riskLevel: page.riskLevel,
    legalBasis: page.legalBasis,
  })
  const { needs, riskLevel, legalBasis } = draft.content
  const sending = useSending({
    labels: { needs: w.domains, riskLevel: w.risk, legalBasis: w.legalBasis },
    content: { ...draft.content, version },
    send: (idempotencyKey) =>
      call(assessCase, { caseId, needs, riskLevel, legalBasis, version }, { idempotencyKey }),
    onSent: () => sent(w.assessSaved, draft),
  })

  function score(domain: Domain, need: Need | undefined) {
    const others = needs.filter((one) => one.domain !== domain)
    draft.change({ needs: need ? [...others, need] : others })
  }

  const isBasisAsked = !page.mayServe || legalBasis !== ''
  return (
    <SendForm
      label={w.assess}
      sending={sending}
      action={w.saveAssess}
      kept={{
        draft,
        tell: (content) =>
          content.needs
            .map((need) => `${domainWords[need.domain][language]} ${need.severity} ${need.note}`)
            .join('\n'),
        onThrownAway: close,
      }}
    >
      <p className={css.soft}>{w.assessLead}</p>
      <OneOf
        name="riskLevel"
        label={w.risk}
        hint={w.riskHint}
        value={riskLevel === 'unset' ? undefined : riskLevel}
        onChoose={(level) => draft.change({ riskLevel: level })}
        options={RiskLevel.exclude(['unset']).options.map((value) => ({
          value,
          label: riskLevelWords[value][language],
        }))}
      />
      {isBasisAsked && (
        <TextField
          name="legalBasis"
          label={w.legalBasis}
          hint={w.legalBasisHint}
          optional
          value={legalBasis}
          maxLength={300}
          onChange={(text) => draft.change({ legalBasis: text })}
        />
      )}
      <section aria-label={w.domains} data-field="needs">
        {Domain.options.map((domain) => (
          <DomainScore
            key={domain}
            domain={domain}
            need={needs.find((need) => need.domain === domain)}
            onChange={(need) => score(domain, need)}
          />
        ))}
      </section>
    </SendForm>
  )
}
