import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { countPlaces } from '../model/contract.ts'
import type { Resource } from '../model/resource.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** How many are left today. */
export function PlacesForm({ resource }: { readonly resource: Resource }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id: resourceId, version, capacity } = resource
  const [typed, setTyped] = useState({
    available: String(capacity.available ?? ''),
    maximum: String(capacity.maximum ?? ''),
    unit: capacity.unit,
  })
  const type = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const wrong = (text: string) => !/^\d{0,5}$/.test(text.trim()) && w.aNumber
  const number = (text: string) => (text.trim() === '' ? null : Number(text))
  const sending = useSending({
    labels: { available: w.available, maximum: w.maximum, unit: w.unit },
    content: { ...typed, version },
    check: () => ({ available: wrong(typed.available), maximum: wrong(typed.maximum) }),
    send: (idempotencyKey) =>
      call(
        countPlaces,
        {
          ...{ resourceId, version, unit: typed.unit },
          ...{ available: number(typed.available), maximum: number(typed.maximum) },
        },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.all })
    },
  })
  const fields = ['available', 'maximum', 'unit'] as const
  return (
    <SendForm label={w.placesTitle} sending={sending} action={w.savePlaces}>
      {fields.map((name) => (
        <TextField
          key={name}
          name={name}
          label={w[name]}
          value={typed[name]}
          maxLength={20}
          onChange={(text) => type({ [name]: text })}
        />
      ))}
    </SendForm>
  )
}
