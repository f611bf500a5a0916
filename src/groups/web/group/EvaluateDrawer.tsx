import { FormDrawer, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type GroupPage, stepGroup } from '../../model/contract.ts'
import type { GroupEvaluation } from '../../model/group.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../words.ts'

interface Props {
  readonly group: GroupPage
  readonly onClose: () => void
}

const EMPTY: GroupEvaluation = { aims: '', process: '', problems: '', next: '' }

/** 总评: what the group was, as a whole. */
export function EvaluateDrawer({ group: { id: groupId, version }, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const draft = useServerDraft<GroupEvaluation>(`group-evaluation.${groupId}`, EMPTY)
  const evaluation = draft.content
  const labels = {
    ...{ aims: w.evalAims, process: w.evalProcess, problems: w.evalProblems, next: w.evalNext },
  }
  const sending = useSending({
    labels: { ...labels, evaluation: w.evalAims },
    content: { evaluation, version },
    check: () => ({ aims: evaluation.aims.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(stepGroup, { groupId, step: 'evaluate', evaluation, version }, { idempotencyKey }),
    onSent: () => {
      void draft.drop()
      void settled(w.done)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.evaluate} onClose={onClose}>
      <SendForm
        label={w.evaluate}
        sending={sending}
        action={w.evaluate}
        kept={{ draft, tell: (content) => Object.values(content).filter(Boolean).join('\n') }}
      >
        {(Object.keys(labels) as (keyof GroupEvaluation)[]).map((name) => (
          <TextField
            key={name}
            name={name}
            label={labels[name]}
            optional={name !== 'aims'}
            value={evaluation[name]}
            maxLength={2000}
            rows={3}
            onChange={(text) => draft.change({ [name]: text })}
          />
        ))}
      </SendForm>
    </FormDrawer>
  )
}
