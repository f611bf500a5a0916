import { OneOf, SendForm, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  conclusionWords,
  Deed,
  deedFacts,
  type ImpactContent,
  Occasion,
  occasionWords,
  SAID,
} from '../../model/impact.ts'
import { useKept } from '../kept.ts'
import { LawNote } from '../LawNote.tsx'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

interface Props {
  readonly form: string
  readonly initial: ImpactContent
  readonly version: number
  readonly send: (
    content: ImpactContent,
    key: { readonly idempotencyKey: string },
  ) => Promise<{ readonly id: string }>
  readonly onSent: (id: string) => void
}

const MOST = { purpose: 1000, manner: 1000, dataKinds: 1000 } as Readonly<Record<string, number>>

/** What art. 56 asks, one question after the other. */
export function ImpactForm({ form, initial, version, send, onSent }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const { draft, content, change, sending } = useKept<ImpactContent, { readonly id: string }>({
    ...{ form, initial, on: { version }, send },
    labels: { title: w.name, ...Object.fromEntries(SAID.map((field) => [field, w[field]])) },
    check: ({ title }) => ({ title: title.trim() === '' && w.needed }),
    onSent: ({ id }) => {
      void settled(w.saved)
      onSent(id)
    },
  })
  return (
    <SendForm
      label={w.write}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ title }) => title }}
    >
      <TextField
        name="title"
        label={w.name}
        value={content.title}
        maxLength={80}
        onChange={(title) => change({ title })}
      />
      <OneOf<Deed | 'other'>
        name="deed"
        label={w.deed}
        value={content.deed ?? 'other'}
        onChoose={(one) =>
          change(
            one === 'other' ? { deed: null } : { deed: one, occasion: deedFacts[one].occasion },
          )
        }
        options={[
          ...Deed.options.map((value) => ({ value, label: deedFacts[value].words[language] })),
          { value: 'other' as const, label: w.otherDeed },
        ]}
      />
      <OneOf
        name="occasion"
        label={w.occasion}
        value={content.occasion}
        onChoose={(occasion) => change({ occasion })}
        options={Occasion.options.map((value) => ({
          ...{ value, label: occasionWords[value][language] },
        }))}
      />
      <LawNote article="56" />
      {SAID.map((field) => (
        <TextField
          key={field}
          name={field}
          label={w[field]}
          optional
          value={content[field]}
          maxLength={MOST[field] ?? 2000}
          rows={3}
          onChange={(text) => change({ ...content, [field]: text })}
        />
      ))}
      <OneOf
        name="conclusion"
        label={w.conclusion}
        value={content.conclusion}
        onChoose={(conclusion) => change({ conclusion })}
        options={(['go-ahead', 'with-measures', 'do-not'] as const).map((value) => ({
          ...{ value, label: conclusionWords[value][language] },
        }))}
      />
    </SendForm>
  )
}
