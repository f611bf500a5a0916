import { Link } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { Notice, useKeptForm } from '#casework/web/index.tsx'
import { FormDrawer, SendForm, TextField } from '#drafts/web/index.tsx'
import { consentObstacleWords } from '#people/model/consent-words.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import type { ApplicationFile } from '../../model/application.ts'
import type { TeamStep } from '../../model/application-steps.ts'
import { type AidPage, stepApplication } from '../../model/contract-case.ts'
import { sendingObstacleWords } from '../../model/obstacles.ts'
import css from '../Aid.module.css'
import { keys } from '../keys.ts'
import { PackSheet } from '../PackSheet.tsx'
import { stepWords, words } from '../words.ts'
import { sendingObstacleOf, toSend } from './to-send.ts'

interface Props {
  readonly caseId: CaseId
  readonly page: AidPage
  readonly file: ApplicationFile
  readonly step: TeamStep
  readonly onClose: () => void
}

/** The next step. Where something leaves the house, all of it is shown before. */
export function StepForm({ caseId, page, file, step, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const today = dayInBeijing(useNow())
  const isSending = step === 'submit' || step === 'supply'
  const leaves = isSending || step === 'appeal'
  const missing = leaves ? page.programmes.find(({ id }) => id === file.programmeId)?.consent : null
  const obstacle = isSending ? sendingObstacleOf(page, file, today) : undefined
  const hints: Partial<Record<TeamStep, string>> = {
    ...{ supply: w.supplyHint, appeal: w.appealHint },
    ...{ withdraw: w.withdrawHint, close: w.closeHint },
  }
  const { draft, content, change, sending } = useKeptForm({
    ...{ caseId, close: onClose, shown: keys.aid(caseId) },
    draft: `aid-step.${caseId}.${file.id}.${step}`,
    on: { version: file.version, dossier: page.dossier.version },
    initial: { note: '' },
    labels: { note: w.note },
    check: ({ note }) => ({ note: step === 'appeal' && !note.trim() && w.needed }),
    send: ({ note }, key) =>
      call(
        stepApplication,
        {
          ...{ caseId, applicationId: file.id, step, note, version: file.version },
          dossierVersion: page.dossier.version,
        },
        key,
      ),
    said: isSending ? w.sent : w.done,
  })
  const pack = isSending ? toSend(page, file, content.note.trim(), today) : undefined
  const title = `${stepWords[step][language]} ${file.programmeName}`
  const isBlocked = Boolean(missing ?? obstacle)
  return (
    <FormDrawer title={title} onClose={onClose} wide={isSending}>
      {missing && (
        <Notice tone="amber">
          <p>{consentObstacleWords[missing][language]}</p>
          <p>{w.consentTo(file.funderName)}</p>
          <Link to={`/people/${page.client.id}/consents/new`}>{w.giveConsent}</Link>
        </Notice>
      )}
      {obstacle && <Notice tone="amber">{sendingObstacleWords[obstacle][language]}</Notice>}
      {isBlocked ? (
        pack && <Preview pack={pack} />
      ) : (
        <SendForm
          label={title}
          sending={sending}
          action={stepWords[step][language]}
          danger={step === 'withdraw'}
          kept={{ draft, tell: ({ note }) => note }}
        >
          {pack && <Preview pack={pack} />}
          {step !== 'submit' && (
            <TextField
              name="note"
              label={w.note}
              hint={hints[step]}
              optional={step !== 'appeal'}
              value={content.note}
              maxLength={500}
              rows={3}
              onChange={(note) => change({ note })}
            />
          )}
        </SendForm>
      )}
    </FormDrawer>
  )
}

function Preview({ pack }: { readonly pack: NonNullable<ReturnType<typeof toSend>> }) {
  const w = useWords(words)
  return (
    <section aria-label={w.whatIsSent} className={css.item}>
      <strong>{w.whatIsSent}</strong>
      <PackSheet pack={pack} />
    </section>
  )
}
