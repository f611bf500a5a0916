import { useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useSearchParams } from 'react-router'
import { caseKeys } from '#casework/web/index.tsx'
import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type GroupPage, writeMemberNote } from '../../model/contract.ts'
import type { Member } from '../../model/member.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../member-words.ts'

interface Props {
  readonly group: GroupPage
  readonly member: Member
}

const EMPTY = { shared: '', confidential: '', isTold: false }

/** In two halves. The shared one can be told to a case whose team the writer is of. */
export function NoteForm({ group, member }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const queries = useQueryClient()
  const [query] = useSearchParams()
  const personId = member.person.id
  const session = group.sessions.find(({ id }) => id === query.get('session'))
  const mine = member.cases.find(({ inTeam }) => inTeam)
  const draft = useServerDraft(`group-note.${group.id}.${personId}`, EMPTY)
  const { shared, confidential, isTold } = draft.content
  const sending = useSending({
    labels: { shared: w.shared, confidential: w.confidential },
    content: draft.content,
    check: () => ({ shared: shared.trim() === '' && w.needed }),
    send: (idempotencyKey) => {
      const about = { groupId: group.id, personId, sessionId: session?.id ?? null }
      const tellCaseId = isTold && mine ? mine.caseId : null
      const note = { ...about, shared, confidential, tellCaseId }
      return call(writeMemberNote, note, { idempotencyKey })
    },
    onSent: ({ told }) => {
      void draft.drop()
      if (mine) void queries.invalidateQueries({ queryKey: caseKeys.case(mine.caseId) })
      void settled(told ? w.told : w.saved)
    },
  })
  return (
    <SendForm
      label={w.notes}
      sending={sending}
      action={w.write}
      kept={{ draft, tell: (content) => [content.shared, content.confidential].join('\n') }}
    >
      <TextField
        name="shared"
        label={w.shared}
        hint={w.sharedHint}
        value={shared}
        maxLength={1500}
        rows={2}
        onChange={(text) => draft.change({ shared: text })}
      />
      <TextField
        name="confidential"
        label={w.confidential}
        hint={w.confidentialHint}
        optional
        value={confidential}
        maxLength={2000}
        rows={2}
        onChange={(text) => draft.change({ confidential: text })}
      />
      {mine && (
        <Checkbox
          checked={isTold}
          onChange={({ target }) => draft.change({ isTold: target.checked })}
        >
          {w.tell(mine.number)}
        </Checkbox>
      )}
    </SendForm>
  )
}
