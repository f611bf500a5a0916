import { useSending, useServerDraft } from '#drafts/web/index.tsx'

interface Options<Content, Answer> {
  /** Under which name the draft is kept. */
  readonly form: string
  readonly initial: Content
  readonly labels: Readonly<Record<string, string>>
  readonly check: (content: Content) => Readonly<Record<string, string | false | undefined>>
  /** What the answer is built on: a newer one is another deed. */
  readonly on?: object
  readonly send: (content: Content, key: { readonly idempotencyKey: string }) => Promise<Answer>
  readonly onSent: (answer: Answer) => void
}

/** A form that is kept on the server while it is written. */
export function useKept<Content extends object, Answer>(options: Options<Content, Answer>) {
  const { form, initial, labels, check, on, send, onSent } = options
  const draft = useServerDraft<Content>(form, initial)
  const { content, change } = draft
  const sending = useSending<Answer>({
    labels,
    content: { ...content, ...on },
    check: () => check(content),
    send: (idempotencyKey) => send(content, { idempotencyKey }),
    onSent: (answer) => {
      void draft.drop()
      onSent(answer)
    },
  })
  return { draft, content, change, sending }
}
