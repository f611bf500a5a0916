import { Input } from 'antd'
import { useState } from 'react'
import { Field, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { amendEdition } from '../../model/contract.ts'
import type { Edition } from '../../model/edition.ts'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'

interface Props {
  readonly of: Edition
  readonly onClose: () => void
}

/** What a draft is called, where it comes from, and from when it is to hold. */
export function FactsForm({ of, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [given, setGiven] = useState({
    ...{ title: of.title, source: of.source, validFrom: of.validFrom as Day | '' },
    validUntil: (of.validUntil ?? '') as Day | '',
  })
  const { title, source, validFrom, validUntil } = given
  const labels = { title: w.name, source: w.source, validFrom: w.validFrom, validUntil: w.until }
  const sending = useSending({
    labels,
    content: { given, version: of.version },
    check: () => ({
      ...{ title: title.trim() === '' && w.needed, source: source.trim() === '' && w.needed },
      validFrom: validFrom === '' && w.needed,
      validUntil: validUntil !== '' && validUntil <= validFrom && w.endsEarly,
    }),
    send: (idempotencyKey) => {
      const days = {
        validFrom: validFrom as Day,
        validUntil: validUntil === '' ? null : validUntil,
      }
      const content = { title, source, ...days, clauses: of.clauses }
      return call(
        amendEdition,
        { editionId: of.id, version: of.version, content },
        { idempotencyKey },
      )
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const day = (name: 'validFrom' | 'validUntil', optional = false) => (
    <Field name={name} label={labels[name]} optional={optional}>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={given[name]}
          onChange={({ target }) => setGiven({ ...given, [name]: target.value as Day | '' })}
        />
      )}
    </Field>
  )
  return (
    <FormDrawer title={w.facts} onClose={onClose}>
      <SendForm label={w.facts} sending={sending} action={w.save}>
        <TextField
          name="title"
          label={w.name}
          value={title}
          maxLength={80}
          onChange={(text) => setGiven({ ...given, title: text })}
        />
        <TextField
          name="source"
          label={w.source}
          value={source}
          maxLength={500}
          rows={3}
          onChange={(text) => setGiven({ ...given, source: text })}
        />
        {day('validFrom')}
        {day('validUntil', true)}
      </SendForm>
    </FormDrawer>
  )
}
