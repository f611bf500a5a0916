import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { words } from './receiver-words.ts'
import { words as sending } from './words.ts'

interface Props {
  readonly onName: (name: string) => Promise<unknown>
}

/** Who opens it: printed over what is seen, and told to the sender. */
export function NameForm({ onName }: Props) {
  const w = useWords({ ...sending, ...words })
  const [name, setName] = useState('')
  const opening = useSending({
    labels: { name: w.name },
    content: name,
    check: () => ({ name: !name.trim() && w.needed }),
    send: () => onName(name.trim()),
    onSent: () => {},
  })
  return (
    <SendForm label={w.linkTitle} sending={opening} action={w.open}>
      <TextField
        name="name"
        label={w.name}
        hint={w.once}
        value={name}
        maxLength={40}
        onChange={setName}
      />
    </SendForm>
  )
}
