import { useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { useNavigate } from 'react-router'
import { Field, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { registerHelpRequest } from '../../model/contract.ts'
import { NEW_REQUEST } from '../form-names.ts'
import { keys } from '../keys.ts'
import { WardField } from '../parts/WardField.tsx'
import { type NewRequest, NewRequestTaps } from './NewRequestTaps.tsx'
import css from './RequestPage.module.css'
import { words } from './words.ts'

const NOTHING: NewRequest = {
  ...{ channel: 'ward', source: 'ward-staff', reasons: [], urgency: 'day' },
  ...{ ward: '', bed: '', reachAt: '', text: '' },
}

/** Eight questions, most of them by a tap. */
export function NewRequestPage() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const draft = useServerDraft(NEW_REQUEST, NOTHING)
  const { content, change } = draft
  const sending = useSending({
    labels: {
      ...{ channel: w.channel, source: w.source, reasons: w.whatFor, urgency: w.urgency },
      ...{ ward: w.ward, bed: w.bed, reachAt: w.reachAt, text: w.text },
    },
    content,
    check: () => ({ reasons: content.reasons.length === 0 && w.whatForNeeded }),
    send: (idempotencyKey) => call(registerHelpRequest, content, { idempotencyKey }),
    onSent: async ({ id }) => {
      void message.success(w.registered)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.queue })
      await navigate(`/requests/${id}?form=accept`, { replace: true })
    },
  })
  return (
    <Page title={w.newTitle} lead={w.newLead} trail={[{ label: w.desk, to: '/desk' }]} width="form">
      <div className={css.long}>
        <SendForm
          label={w.newTitle}
          sending={sending}
          action={w.registerDo}
          kept={{
            draft,
            tell: ({ ward, bed, text }) => [ward, bed, text].filter(Boolean).join('\n'),
            onThrownAway: () => navigate('/desk'),
          }}
        >
          <NewRequestTaps content={content} change={change} />
          <div className={css.pair}>
            <WardField label={w.ward} value={content.ward} onChange={(ward) => change({ ward })} />
            <Field name="bed" label={w.bed} hint={w.bedHint} optional>
              {(control) => (
                <Input
                  {...control}
                  value={content.bed}
                  maxLength={20}
                  inputMode="numeric"
                  onChange={({ target }) => change({ bed: target.value })}
                />
              )}
            </Field>
          </div>
          <TextField
            name="reachAt"
            label={w.reachAt}
            hint={w.reachHint}
            optional
            value={content.reachAt}
            maxLength={60}
            onChange={(text) => change({ reachAt: text })}
          />
          <TextField
            name="text"
            label={w.text}
            optional
            value={content.text}
            maxLength={1000}
            rows={3}
            onChange={(text) => change({ text })}
          />
        </SendForm>
      </div>
    </Page>
  )
}
