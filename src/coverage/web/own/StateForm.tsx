import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { stateFact } from '../../model/contract.ts'
import { type Fact, Status, statusHints, statusWords } from '../../model/fact.ts'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'

interface Props {
  /** The fact that is to be put right, if one is. */
  readonly wrong: Fact | undefined
  readonly onClose: () => void
}

/** How far the house has come since when, and what shows it. */
export function StateForm({ wrong, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const settled = useSettled()
  const today = dayInBeijing(useNow())
  const [given, setGiven] = useState({
    status: wrong?.status,
    from: (wrong?.from ?? '') as Day | '',
    evidence: wrong?.evidence ?? '',
    documentName: wrong?.documentName ?? '',
    documentNumber: wrong?.documentNumber ?? '',
    documentDay: (wrong?.documentDay ?? '') as Day | '',
  })
  const { status, from, documentDay } = given
  const put = (part: Partial<typeof given>) => setGiven({ ...given, ...part })
  const labels = {
    ...{ status: w.status, from: w.from, evidence: w.evidence, documentName: w.documentName },
    ...{ documentNumber: w.documentNumber, documentDay: w.documentDay },
  }
  const sending = useSending({
    labels,
    content: { ...given, corrects: wrong?.id },
    check: () => ({
      ...{ status: !status && w.needed, from: from === '' && w.needed },
      evidence: given.evidence.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const day = { from: from as Day, documentDay: documentDay === '' ? null : documentDay }
      const fact = { ...given, ...day, status: status as Status, corrects: wrong?.id ?? null }
      return call(stateFact, fact, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.sent)
      onClose()
    },
  })
  const title = wrong
    ? w.correctOf(statusWords[wrong.status][language], dates.day(wrong.from))
    : w.state
  const line = (name: 'documentName' | 'documentNumber', maxLength: number) => (
    <TextField
      name={name}
      label={labels[name]}
      optional
      value={given[name]}
      maxLength={maxLength}
      onChange={(text) => put({ [name]: text })}
    />
  )
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.send}>
        <OneOf
          name="status"
          label={w.status}
          shape="tile"
          hint={w.stateHint}
          value={status}
          onChoose={(chosen) => put({ status: chosen })}
          options={Status.options.map((value) => ({
            value,
            label: statusWords[value][language],
            hint: statusHints[value][language],
          }))}
        />
        <DateField
          name="from"
          label={w.from}
          max={today}
          value={from}
          onChange={(day) => put({ from: day as Day })}
        />
        <TextField
          name="evidence"
          label={w.evidence}
          hint={w.evidenceHint}
          value={given.evidence}
          maxLength={1000}
          rows={3}
          onChange={(text) => put({ evidence: text })}
        />
        {line('documentName', 120)}
        {line('documentNumber', 60)}
        <DateField
          name="documentDay"
          label={w.documentDay}
          optional
          max={today}
          value={documentDay}
          onChange={(day) => put({ documentDay: day as Day })}
        />
      </SendForm>
    </FormDrawer>
  )
}
