import { Input } from 'antd'
import { Notice } from '#casework/web/index.tsx'
import { Field, fromMinute, OneOf, TextField, toMinute } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Variant } from '../../model/instrument.ts'
import { Informant, informantWords, ResponseMode, responseModeWords } from '../../model/response.ts'
import type { Wording } from '../../model/wording.ts'
import type { FormInHand, FormPlace } from './form-in-hand.ts'
import { words } from './words.ts'

interface Props {
  readonly place: FormPlace
  readonly variant: Variant
  readonly wording: Wording
  readonly content: FormInHand
  readonly change: (part: Partial<FormInHand>) => void
}

/** Which variant, how, by whom and when; and why, where something is corrected. */
export function Circumstances({ place, variant, wording, content, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { instrument, opened, wrong } = place
  const { ages, population, variants, proxy } = instrument
  const isOutside =
    ages && opened.age !== null && (opened.age < ages.from || opened.age > (ages.to ?? 200))
  const modes = ResponseMode.options.filter(
    (mode) => wording.ok || mode === 'paper' || mode === 'declined',
  )
  return (
    <>
      {isOutside && (
        <Notice tone="amber">
          {w.outsideAges}
          {population[language]}
        </Notice>
      )}
      {!wording.ok && (
        <Notice tone="amber">{wording.why === 'licence-over' ? w.licenceOver : w.paperOnly}</Notice>
      )}
      {wrong && (
        <TextField
          name="reason"
          label={w.reason}
          value={content.reason}
          maxLength={300}
          onChange={(text) => change({ reason: text })}
        />
      )}
      {variants.length > 1 && (
        <OneOf
          name="variant"
          label={w.variant}
          hint={w.variantHint}
          value={variant.id}
          onChoose={(id) => change({ variant: id, answers: {} })}
          options={variants.map((one) => ({ value: one.id, label: one.words[language] }))}
        />
      )}
      <OneOf
        name="mode"
        label={w.mode}
        value={content.mode}
        onChoose={(mode) => change({ mode })}
        options={modes.map((value) => ({ value, label: responseModeWords[value][language] }))}
      />
      {proxy && (
        <OneOf
          name="informant"
          label={w.informant}
          value={content.informant}
          onChoose={(informant) => change({ informant })}
          options={Informant.options.map((value) => ({
            value,
            label: informantWords[value][language],
          }))}
        />
      )}
      {content.informant === 'proxy' && (
        <TextField
          name="informantWho"
          label={w.informantWho}
          hint={w.informantWhoHint}
          value={content.informantWho}
          maxLength={60}
          onChange={(text) => change({ informantWho: text })}
        />
      )}
      <Field name="at" label={w.at}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            style={{ maxWidth: 240 }}
            value={content.at && toMinute(content.at)}
            onChange={({ target }) => change({ at: fromMinute(target.value) ?? '' })}
          />
        )}
      </Field>
    </>
  )
}
