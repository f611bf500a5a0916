import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, SomeOf, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { amendEdition } from '../../model/contract.ts'
import { Clause, ClauseKind, clauseKindWords, type Edition } from '../../model/edition.ts'
import { FormCode, formWords } from '../../model/form.ts'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'
import { inOrder } from './clause-order.ts'

interface Props {
  readonly of: Edition
  /** The clause that is changed; a new one without. */
  readonly clause: Clause | undefined
  readonly onClose: () => void
}

const EMPTY: Clause = { number: '', kind: 'process', text: '', check: '', forms: [] }

/** One clause of a draft. */
export function ClauseForm({ of, clause, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [given, setGiven] = useState(clause ?? EMPTY)
  const put = (part: Partial<Clause>) => setGiven({ ...given, ...part })
  const others = of.clauses.filter((one) => one !== clause)
  const clauses = inOrder([...others, given])

  function faultInNumber() {
    if (!Clause.shape.number.safeParse(given.number).success) return w.badNumber
    return others.some(({ number }) => number === given.number.trim()) && w.takenNumber
  }

  const sending = useSending({
    labels: { number: w.number, kind: w.kind, text: w.text, check: w.check, forms: w.forms },
    content: { given, version: of.version },
    check: () => ({ number: faultInNumber(), text: given.text.trim() === '' && w.needed }),
    send: (idempotencyKey) => {
      const input = { editionId: of.id, version: of.version, content: { ...of, clauses } }
      return call(amendEdition, input, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const title = clause ? w.amendClause(clause.number) : w.addClause
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.save}>
        <TextField
          name="number"
          label={w.number}
          hint={w.numberHint}
          value={given.number}
          maxLength={8}
          onChange={(number) => put({ number })}
        />
        <OneOf
          name="kind"
          label={w.kind}
          value={given.kind}
          onChoose={(kind) => put({ kind })}
          options={ClauseKind.options.map((value) => ({
            ...{ value, label: clauseKindWords[value][language] },
          }))}
        />
        <TextField
          name="text"
          label={w.text}
          value={given.text}
          maxLength={500}
          rows={3}
          onChange={(text) => put({ text })}
        />
        <TextField
          name="check"
          label={w.check}
          optional
          value={given.check}
          maxLength={300}
          onChange={(check) => put({ check })}
        />
        <SomeOf
          name="forms"
          label={w.forms}
          optional
          values={given.forms}
          onChoose={(forms) => put({ forms })}
          options={FormCode.options.map((value) => ({ value, label: formWords[value][language] }))}
        />
      </SendForm>
    </FormDrawer>
  )
}
