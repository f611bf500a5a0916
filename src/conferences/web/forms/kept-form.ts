import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { useSending, useServerDraft } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Conference } from '../../model/conference.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

export interface FormProps {
  readonly caseId: CaseId
  readonly close: () => void
}

export interface ConferenceFormProps extends FormProps {
  readonly conference: Conference
}

interface Options<Content> {
  /** `minutes.<id>`; the draft is `conference-minutes.<case id>.<id>`. */
  readonly form: string
  /** What the answer is built on: a newer one is another deed. */
  readonly version: number
  readonly initial: Content
  readonly labels: Readonly<Record<string, string>>
  readonly check?: (content: Content) => Readonly<Record<string, string | false | undefined>>
  readonly send: (content: Content, key: { idempotencyKey: string }) => Promise<unknown>
}

/** A form that is kept while it is written, and sent once. */
export function useKeptForm<Content extends object>(
  { caseId, close }: FormProps,
  { form, version, initial, labels, check, send }: Options<Content>,
) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [kind, ...rest] = form.split('.')
  const draft = useServerDraft<Content>([`conference-${kind}`, caseId, ...rest].join('.'), initial)
  const { content, change } = draft
  const sending = useSending({
    labels,
    content: { ...content, version },
    ...(check && { check: () => check(content) }),
    send: (idempotencyKey) => send(content, { idempotencyKey }),
    onSent: () => {
      void message.success(w.saved)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.ofCase(caseId) })
      void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
      void queries.invalidateQueries({ queryKey: caseKeys.cases })
      close()
    },
  })
  return { draft, content, change, sending, faultOf: sending.faultOf }
}

/** Where a step of a meeting goes. */
export function placeOf({ caseId, id: conferenceId, version }: Conference) {
  return { caseId, conferenceId, version }
}
