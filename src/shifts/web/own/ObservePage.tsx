import { App } from 'antd'
import { useState } from 'react'
import { Reason, reasonWords } from '#casework/model/help-request.ts'
import { SendForm, SomeOf, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { observe } from '../../model/contract-own.ts'
import css from '../Shifts.module.css'
import { words } from './words.ts'

const EMPTY = { ward: '', bed: '', text: '', reasons: [] as Reason[] }

/** What a volunteer noticed becomes a request; it is never read back. */
export function ObservePage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [typed, setTyped] = useState(EMPTY)
  const change = (part: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...part }))
  const sending = useSending({
    labels: { reasons: w.about, text: w.text, ward: w.ward, bed: w.bed },
    content: typed,
    check: () => ({
      ...{ reasons: typed.reasons.length === 0 && w.needed, text: !typed.text.trim() && w.needed },
    }),
    send: (idempotencyKey) => call(observe, typed, { idempotencyKey }),
    onSent: ({ receipt }) => {
      void message.success(w.sent(receipt))
      setTyped(EMPTY)
    },
  })
  return (
    <Page title={w.observe} lead={w.observeLead} width="read">
      <div className={css.narrow}>
        <SendForm label={w.observe} sending={sending} action={w.send}>
          <SomeOf
            name="reasons"
            label={w.about}
            values={typed.reasons}
            onChoose={(reasons) => change({ reasons })}
            options={Reason.options.map((value) => ({
              value,
              label: reasonWords[value][language],
            }))}
          />
          <TextField
            name="text"
            label={w.text}
            hint={w.textHint}
            rows={4}
            maxLength={1000}
            value={typed.text}
            onChange={(text) => change({ text })}
          />
          {(['ward', 'bed'] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              label={w[field]}
              optional
              maxLength={field === 'ward' ? 60 : 20}
              value={typed[field]}
              onChange={(text) => change({ [field]: text })}
            />
          ))}
        </SendForm>
      </div>
    </Page>
  )
}
