import type { QueryKey } from '@tanstack/react-query'
import { useSending, useServerDraft } from '#drafts/web/index.tsx'
import type { CaseId } from '../../model/case.ts'
import { useSent } from './sent.ts'

interface Options<Content> {
  readonly caseId: CaseId
  readonly close: () => void
  /** `conference-minutes.<case id>.<id>` */
  readonly draft: string
  /** What the answer is built on, the version first of all: another one is another deed. */
  readonly on: object
  readonly initial: Content
  readonly labels: Readonly<Record<string, string>>
  readonly check?: (content: Content) => Readonly<Record<string, string | false | undefined>>
  readonly send: (content: Content, key: { idempotencyKey: string }) => Promise<unknown>
  readonly said: string
  /** What else shows the case, and is asked for anew. */
  readonly shown: QueryKey
}

/** A form of a case that is kept while it is written, and sent once. */
export function useKeptForm<Content extends object>(options: Options<Content>) {
  const { caseId, close, on, initial, labels, check, send, said, shown } = options
  const sent = useSent(caseId, close, shown)
  const draft = useServerDraft<Content>(options.draft, initial)
  const { content, change } = draft
  const sending = useSending({
    labels,
    content: { ...content, ...on },
    ...(check && { check: () => check(content) }),
    send: (idempotencyKey) => send(content, { idempotencyKey }),
    onSent: () => sent(said, draft),
  })
  return { draft, content, change, sending }
}

export type KeptForm<Content> = Pick<Options<Content>, 'initial' | 'labels' | 'check' | 'send'>
