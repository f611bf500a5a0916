import { ServiceLine, serviceLineWords } from '#casework/model/code-lists.ts'
import { OneOf, SendForm, type ServerDraft, TextField, useSending } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { About, aboutWords, type StoryPlan } from '../../model/story.ts'
import { words } from '../words.ts'

/** What stands in the fields of the form. */
export type InHand = StoryPlan

export const EMPTY: InHand = { line: 'psychosocial-support', about: 'client', title: '', body: '' }

export function toPlan({ line, about, title, body }: InHand): StoryPlan {
  return { line, about, title, body }
}

interface Props<Answer> {
  readonly draft: ServerDraft<InHand>
  readonly plan: StoryPlan
  readonly version?: number
  readonly send: (plan: StoryPlan, idempotencyKey: string) => Promise<Answer>
  readonly onSent: (answer: Answer) => void
}

/** A title and a text; it can be left at any word and taken up again. */
export function StoryForm<Answer>({ draft, plan, version, send, onSent }: Props<Answer>) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sending = useSending({
    labels: { title: w.title, body: w.body, about: w.about, line: w.line },
    content: { plan, version },
    check: () => ({
      title: plan.title.trim() === '' && w.needed,
      body: plan.body.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) => send(plan, idempotencyKey),
    onSent,
  })
  return (
    <SendForm
      label={w.story}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ title, body }) => [title, body].join('\n') }}
    >
      <TextField
        name="title"
        label={w.title}
        value={plan.title}
        maxLength={60}
        onChange={(title) => draft.change({ title })}
      />
      <TextField
        name="body"
        label={w.body}
        hint={w.bodyHint}
        value={plan.body}
        maxLength={8000}
        rows={10}
        onChange={(body) => draft.change({ body })}
      />
      <OneOf
        name="about"
        label={w.about}
        value={plan.about}
        onChoose={(about) => draft.change({ about })}
        options={About.options.map((value) => ({ value, label: aboutWords[value][language] }))}
      />
      <OneOf
        name="line"
        label={w.line}
        value={plan.line}
        onChoose={(line) => draft.change({ line })}
        options={ServiceLine.options.map((value) => ({
          value,
          label: serviceLineWords[value][language],
        }))}
      />
    </SendForm>
  )
}
