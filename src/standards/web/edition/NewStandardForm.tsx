import { useState } from 'react'
import { useNavigate } from 'react-router'
import { dayIn, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { draftEdition } from '../../model/contract.ts'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'

/** A standard that was not here yet; its clauses come on the page of the draft. */
export function NewStandardForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const settled = useSettled()
  const [given, setGiven] = useState({ code: '', title: '', source: '' })
  const labels = { code: w.code, title: w.name, source: w.source }
  const sending = useSending({
    labels,
    content: given,
    check: () => ({
      ...{ code: given.code.trim() === '' && w.needed, title: !given.title.trim() && w.needed },
      source: given.source.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const { code, title, source } = given
      const content = { title, source, validFrom: dayIn(1), validUntil: null, clauses: [] }
      return call(draftEdition, { code, content }, { idempotencyKey })
    },
    onSent: ({ id }) => {
      void settled(w.begun)
      void navigate(`/standards/drafts/${id}`)
    },
  })
  const line = (name: keyof typeof given, maxLength: number) => (
    <TextField
      name={name}
      label={labels[name]}
      value={given[name]}
      maxLength={maxLength}
      onChange={(text) => setGiven({ ...given, [name]: text })}
    />
  )
  return (
    <FormDrawer title={w.newStandard} onClose={onClose}>
      <SendForm label={w.newStandard} sending={sending} action={w.newStandard}>
        {line('code', 40)}
        {line('title', 80)}
        {line('source', 500)}
      </SendForm>
    </FormDrawer>
  )
}
