import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { caseKeys } from '#casework/web/index.tsx'
import { FormDrawer, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type ReadingLine, remark } from '../model/contract.ts'
import { words } from './words.ts'

interface Props {
  readonly line: ReadingLine
  readonly close: () => void
}

/** A word to the team, in the river of the case. */
export function RemarkDrawer({ line, close }: Props) {
  const w = useWords(words)
  return (
    <FormDrawer title={w.remarkOf(line.number)} onClose={close}>
      <RemarkForm line={line} close={close} />
    </FormDrawer>
  )
}

function RemarkForm({ line: { caseId }, close }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const draft = useServerDraft(`remark.${caseId}`, { text: '' })
  const { text } = draft.content
  const sending = useSending({
    labels: { text: w.remarkText },
    content: draft.content,
    check: () => ({ text: !text.trim() && w.remarkNeeded }),
    send: (idempotencyKey) => call(remark, { caseId, text }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.remarked)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
      close()
    },
  })
  return (
    <SendForm
      label={w.remark}
      sending={sending}
      action={w.remarkDo}
      kept={{ draft, tell: (content) => content.text, onThrownAway: close }}
    >
      <TextField
        name="text"
        label={w.remarkText}
        hint={w.remarkHint}
        value={text}
        maxLength={1000}
        rows={4}
        onChange={(value) => draft.change({ text: value })}
      />
    </SendForm>
  )
}
