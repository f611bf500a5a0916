import { Input } from 'antd'
import { useState } from 'react'
import { Field, SendForm, useSending } from '#drafts/web/index.tsx'
import { Refusal } from '#platform/model/refusal.ts'
import { useWords } from '#platform/web/language.tsx'
import { openBox } from './box.ts'
import { words } from './words.ts'

const SHORTEST = 6

interface Props {
  /** Undefined: there is a box already, which is opened. */
  readonly makeFor?: string | undefined
  readonly onOpen: () => void
}

/** The word that seals the box. It is known to nobody else and stored nowhere. */
export function WordForm({ makeFor, onOpen }: Props) {
  const w = useWords(words)
  const [word, setWord] = useState('')
  const isNew = makeFor !== undefined
  const sending = useSending({
    labels: { word: w.word },
    content: word,
    check: () => ({ word: isNew && word.length < SHORTEST && w.wordTooShort }),
    async send() {
      if (!(await openBox(word, makeFor))) throw wrongWord(w.wrongWord)
    },
    onSent: onOpen,
  })
  return (
    <SendForm
      label={isNew ? w.makeBox : w.openBox}
      sending={sending}
      action={isNew ? w.makeBox : w.openBox}
    >
      <Field name="word" label={w.word} hint={isNew ? w.newWordHint : w.wordHint}>
        {(control) => (
          <Input.Password
            {...control}
            value={word}
            autoComplete="off"
            onChange={({ target }) => setWord(target.value)}
          />
        )}
      </Field>
    </SendForm>
  )
}

function wrongWord(message: string) {
  return new Refusal('wrong-word', 409, { field: 'word', message })
}
