import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { Link } from 'react-router'
import { OneOf, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type QueueEntry, settleHelpRequest } from '../../model/contract.ts'
import { helpRequestStateWords, type Settlement } from '../../model/help-request.ts'
import { draftOfRequest } from '../form-names.ts'
import { keys } from '../keys.ts'
import { useNextStep } from './next-step.ts'
import css from './RequestPage.module.css'
import { words } from './words.ts'

const WAYS: readonly Settlement[] = ['answered', 'redirected', 'declined', 'duplicate']

/** A word of advice is work too: it is counted without forcing a case. */
export function SettleForm({ request }: { readonly request: QueueEntry }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const goTo = useNextStep(request.id)
  const { id: requestId, version } = request
  const draft = useServerDraft(draftOfRequest('settle', requestId), {
    as: '' as Settlement | '',
    why: '',
  })
  const { as, why } = draft.content
  const sending = useSending({
    labels: { as: w.how, why: w.why },
    content: { as, why, version },
    check: () => ({ as: !as && w.howNeeded, why: !why.trim() && w.whyNeeded }),
    send: (idempotencyKey) =>
      call(
        settleHelpRequest,
        { requestId, as: as as Settlement, why, version },
        { idempotencyKey },
      ),
    onSent: async () => {
      void message.success(w.settled)
      void draft.drop()
      await queries.invalidateQueries({ queryKey: keys.queue })
      await queries.invalidateQueries({ queryKey: keys.request(requestId) })
      goTo(undefined)
    },
  })
  return (
    <div className={css.decision}>
      <Section title={w.settleTitle}>
        <SendForm
          label={w.settleTitle}
          sending={sending}
          action={w.settleDo}
          kept={{ draft, tell: (content) => content.why, onThrownAway: () => goTo(undefined) }}
        >
          <OneOf
            name="as"
            label={w.how}
            shape="tile"
            value={as || undefined}
            onChoose={(value) => draft.change({ as: value })}
            options={WAYS.map((value) => ({
              value,
              label: helpRequestStateWords[value][language],
              hint: w[`${value}Hint`],
            }))}
          />
          <TextField
            name="why"
            label={w.why}
            hint={w.whyHint}
            value={why}
            maxLength={500}
            rows={3}
            onChange={(text) => draft.change({ why: text })}
          />
        </SendForm>
        <p className={css.others}>
          <Link to={`/requests/${requestId}`}>{w.back}</Link>
        </p>
      </Section>
    </div>
  )
}
