import { useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { findVariant } from '../../model/catalogue.ts'
import { loadText } from '../../model/contract.ts'
import type { Instrument } from '../../model/instrument.ts'
import { isWhole, readPasted } from '../../model/wording.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

interface Props {
  readonly instrument: Instrument
  readonly close: () => void
}

/** Pasted from the licensed copy, with the number of the licence, and somebody who answers for it. */
export function LoadTextForm({ instrument, close }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const draft = useServerDraft(`instrument-text.${instrument.id}`, {
    ...{ variantId: instrument.variants[0].id, pasted: '', reference: '', until: '' },
  })
  const { variantId, pasted, reference, until } = draft.content
  // To answer for it is no draft: it is said in the moment in which it is sent.
  const [confirmed, setConfirmed] = useState(false)
  const variant = findVariant(instrument, variantId) ?? instrument.variants[0]
  const items = readPasted(variant, pasted)
  const content = {
    ...{ instrumentId: instrument.id, variant: variant.id, items, reference, confirmed },
    until: Day.safeParse(until).data ?? null,
  }
  const sending = useSending({
    labels: {
      ...{ variant: w.variant, items: w.pasted(variant.items.length), reference: w.reference },
      ...{ until: w.end, confirmed: w.confirmedNeeded },
    },
    content,
    check: () => ({
      items: !isWhole(variant, items) && w.notWhole,
      reference: !reference.trim() && w.referenceNeeded,
      confirmed: !confirmed && w.confirmedNeeded,
    }),
    send: (idempotencyKey) => call(loadText, content, { idempotencyKey }),
    onSent: () => {
      void message.success(w.saved)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.texts })
      close()
    },
  })
  const labelOfItems = w.pasted(variant.items.length)
  return (
    <FormDrawer title={w.loadTitle(instrument.short)} onClose={close} wide>
      <SendForm
        label={w.loadTitle(instrument.short)}
        sending={sending}
        action={w.save}
        kept={{ draft, tell: (written) => written.pasted, onThrownAway: close }}
      >
        {instrument.variants.length > 1 && (
          <OneOf
            name="variant"
            label={w.variant}
            value={variant.id}
            onChoose={(chosen) => draft.change({ variantId: chosen })}
            options={instrument.variants.map((one) => ({
              ...{ value: one.id, label: one.words[language] },
            }))}
          />
        )}
        <TextField
          name="items"
          label={labelOfItems}
          hint={`${w.pastedHint} ${w.lines(items.length, variant.items.length)}`}
          value={pasted}
          maxLength={20_000}
          rows={10}
          onChange={(text) => draft.change({ pasted: text })}
        />
        <TextField
          name="reference"
          label={w.reference}
          value={reference}
          maxLength={200}
          onChange={(text) => draft.change({ reference: text })}
        />
        <Field name="until" label={w.end} hint={w.endHint} optional>
          {(control) => (
            <Input
              {...control}
              type="date"
              style={{ maxWidth: 200 }}
              value={until}
              onChange={({ target }) => draft.change({ until: target.value })}
            />
          )}
        </Field>
        <div data-field="confirmed">
          <Checkbox checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)}>
            {w.confirmed}
          </Checkbox>
        </div>
      </SendForm>
    </FormDrawer>
  )
}
