import { OneOf, SomeOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { PackageKind, packageKindWords } from '../model/package.ts'
import { Intention, intentionWords, Urgency, urgencyWords } from '../model/referral.ts'
import css from './Referrals.module.css'
import type { PartProps } from './typed.ts'
import { words } from './words.ts'

interface Props extends PartProps {
  /** What is known of the client, for the kinds that can be filled in. */
  readonly known: Partial<Record<PackageKind, string>>
}

/** What they are told: chosen kind by kind, as little as serves. */
export function PackageFields({ typed, change, known }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { kinds, texts } = typed

  function choose(chosen: readonly PackageKind[]) {
    const filled = Object.fromEntries(
      chosen.map((kind) => [kind, texts[kind] ?? known[kind] ?? '']),
    )
    change({ kinds: chosen, texts: { ...texts, ...filled } })
  }

  return (
    <div className={css.stack}>
      <OneOf
        name="intention"
        label={w.intention}
        value={typed.intention}
        onChoose={(intention) => change({ intention })}
        options={Intention.options.map((value) => ({
          value,
          label: intentionWords[value][language],
        }))}
      />
      <OneOf
        name="urgency"
        label={w.urgency}
        value={typed.urgency}
        onChoose={(urgency) => change({ urgency })}
        options={Urgency.options.map((value) => ({ value, label: urgencyWords[value][language] }))}
      />
      <SomeOf
        name="items"
        label={w.kinds}
        hint={w.packageHint}
        values={kinds}
        onChoose={choose}
        options={PackageKind.options.map((value) => ({
          value,
          label: packageKindWords[value][language],
        }))}
      />
      {kinds.map((kind) => (
        <TextField
          key={kind}
          name={`text-${kind}`}
          label={packageKindWords[kind][language]}
          value={texts[kind] ?? ''}
          maxLength={1000}
          {...(kind !== 'name' && kind !== 'age' && kind !== 'phone' && { rows: 3 })}
          onChange={(text) => change({ texts: { ...texts, [kind]: text } })}
        />
      ))}
    </div>
  )
}
