import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addDraft, changeDraft } from '../model/contract.ts'
import { readScenario, type TypedScenario } from './idea.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

interface Props {
  readonly scenario: TypedScenario
  readonly change: (scenario: TypedScenario) => void
}

/** Keeps the scenario as a draft product: a new one, or the next version of mine. */
export function SaveDraft({ scenario, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const { scenario: read, faults } = readScenario(scenario)
  const { draft } = scenario
  const sending = useSending({
    labels: { scenario: w.scenarios, note: w.note, name: w.name, changes: w.change },
    content: { read, note, draft },
    check: () => ({ scenario: faults[0]?.words[language] }),
    send: (idempotencyKey) =>
      draft
        ? call(
            changeDraft,
            { ...read, note, draftId: draft.id, version: draft.version },
            { idempotencyKey },
          )
        : call(addDraft, { ...read, note }, { idempotencyKey }),
    onSent: ({ id, version }) => {
      void message.success(w.draftSaved)
      change({ ...scenario, draft: { id, version } })
      void queries.invalidateQueries({ queryKey: keys.drafts })
    },
  })
  return (
    <SendForm
      label={w.saveDraft}
      sending={sending}
      action={draft ? w.saveVersion(draft.version + 1) : w.saveDraft}
    >
      <TextField
        name="note"
        label={w.note}
        optional
        value={note}
        maxLength={500}
        rows={2}
        onChange={setNote}
      />
    </SendForm>
  )
}
