import { SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Resource, ResourceContent } from '../model/resource.ts'
import { ForWhomFields } from './ForWhomFields.tsx'
import { HowFields } from './HowFields.tsx'
import { isNumber, NUMBERS, type Typed, toContent, toTyped } from './typed.ts'
import { WhatFields } from './WhatFields.tsx'
import { words } from './words.ts'

interface Props {
  readonly draft: string
  readonly initial: ResourceContent
  readonly version: number
  readonly send: (content: ResourceContent, idempotencyKey: string) => Promise<Resource>
  readonly onSent: (saved: Resource) => void
}

/** A whole entry in one column: what, for whom, how. It can be left at any word. */
export function ResourceForm({ draft: name, initial, version, send, onSent }: Props) {
  const w = useWords(words)
  const draft = useServerDraft<Typed>(name, toTyped(initial))
  const { content: typed, change } = draft
  const sending = useSending({
    labels: {
      ...{ name: w.name, provider: w.provider, needs: w.need, minimumAge: w.minimumAge },
      ...{ maximumAge: w.maximumAge, income: w.incomeField, givesUpTo: w.givesUpToField },
      ...{ documents: w.documents, description: w.what, content: w.what },
    },
    content: { typed, version },
    check: () => ({
      name: !typed.name.trim() && w.needed,
      provider: !typed.provider.name.trim() && w.needed,
      needs: typed.needs.length === 0 && w.needed,
      ...Object.fromEntries(NUMBERS.map((one) => [one, !isNumber(typed[one]) && w.aNumber])),
    }),
    send: (key) => send(toContent(typed), key),
    onSent: (saved) => {
      void draft.drop()
      onSent(saved)
    },
  })
  const part = { typed, change }
  return (
    <SendForm
      label={w.name}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ name: said, description }: Typed) => `${said}\n${description}` }}
    >
      <Section title={w.what}>
        <WhatFields {...part} />
      </Section>
      <Section title={w.who}>
        <ForWhomFields {...part} />
      </Section>
      <Section title={w.contact}>
        <HowFields {...part} />
      </Section>
    </SendForm>
  )
}
