import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addFamily } from '../model/contract.ts'
import { RelationKind, relationWords } from '../model/insured.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** A relative for whom one pays. */
export function AddFamily({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [kind, setKind] = useState<RelationKind>()
  const [typed, setTyped] = useState({ name: '', identityNumber: '' })
  const sending = useSending({
    labels: { kind: w.kind, name: w.name, identityNumber: w.identityNumber },
    content: { kind, typed },
    check: () => ({
      kind: !kind && w.needed,
      name: typed.name.trim() === '' && w.needed,
      identityNumber: typed.identityNumber.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) =>
      call(addFamily, { ...typed, kind: kind as RelationKind }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.added)
      void queries.invalidateQueries({ queryKey: keys.mine })
      onClose()
    },
  })
  return (
    <FormDrawer title={w.addFamily} onClose={onClose}>
      <SendForm label={w.addFamily} sending={sending} action={w.add}>
        <OneOf
          name="kind"
          label={w.kind}
          value={kind}
          onChoose={setKind}
          options={RelationKind.options.map((value) => ({
            value,
            label: relationWords[value][language],
          }))}
        />
        {(['name', 'identityNumber'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={w[field]}
            value={typed[field]}
            maxLength={field === 'name' ? 50 : 30}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
      </SendForm>
    </FormDrawer>
  )
}
