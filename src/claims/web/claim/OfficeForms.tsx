import { useState } from 'react'
import { OneOf, SendForm, SomeOf, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Outcome } from '../../model/claim.ts'
import {
  approveAnew,
  askForPapers,
  decideClaim,
  readjudicate,
  sendBack,
} from '../../model/contract.ts'
import { PaperKind, paperWords } from '../../model/paper.ts'
import { DecisionCode, decisionReasons } from '../../model/reasons.ts'
import { officeWords, words } from '../claim-words.ts'
import { type ClaimFormProps, useAfter, whichOf } from './after.ts'

export function AskPapersForm({ claim, close }: ClaimFormProps) {
  const w = useWords(words)
  const o = useWords(officeWords)
  const { language } = useLanguage()
  const after = useAfter(close)
  const [papers, setPapers] = useState<PaperKind[]>([...claim.missing])
  const [note, setNote] = useState('')
  const { version } = claim
  const sending = useSending({
    labels: { papers: o.askWhich, note: o.askNote },
    content: { papers, note, version },
    check: () => ({ papers: papers.length === 0 && w.needed }),
    send: (idempotencyKey) =>
      call(askForPapers, { ...whichOf(claim), papers, note, version }, { idempotencyKey }),
    onSent: () => after(o.asked),
  })
  return (
    <SendForm label={o.askPapers} sending={sending} action={o.askPapers}>
      <SomeOf
        name="papers"
        label={o.askWhich}
        values={papers}
        onChoose={setPapers}
        options={PaperKind.options.map((value) => ({ value, label: paperWords[value][language] }))}
      />
      <TextField
        name="note"
        label={o.askNote}
        optional
        value={note}
        maxLength={600}
        rows={3}
        onChange={setNote}
      />
    </SendForm>
  )
}

const usual: Record<Outcome, DecisionCode> = {
  pay: 'as-claimed',
  part: 'some-not-covered',
  refuse: 'nothing-covered',
}

export function DecideForm({ claim, close }: ClaimFormProps) {
  const w = useWords(words)
  const o = useWords(officeWords)
  const { language } = useLanguage()
  const after = useAfter(close)
  const outcome = claim.office?.proposal?.outcome ?? 'pay'
  const someCount = claim.receipts.some(({ verdict }) => verdict === 'counts')
  const first = outcome === 'refuse' && someCount ? 'below-deductible' : usual[outcome]
  const [code, setCode] = useState<DecisionCode>(first)
  const [sentence, setSentence] = useState(decisionReasons[first].sentence.zh)
  const { version } = claim
  const sending = useSending({
    labels: { code: o.code, sentence: o.sentence },
    content: { code, sentence, version },
    check: () => ({ sentence: sentence.trim().length < 10 && w.needed }),
    send: (idempotencyKey) =>
      call(decideClaim, { ...whichOf(claim), code, sentence, version }, { idempotencyKey }),
    onSent: () => after(o.decided),
  })
  return (
    <SendForm label={o.decide} sending={sending} action={o.decide}>
      <OneOf
        name="code"
        label={o.code}
        value={code}
        onChoose={(chosen) => {
          setCode(chosen)
          setSentence(decisionReasons[chosen].sentence.zh)
        }}
        options={DecisionCode.options.map((value) => ({
          value,
          label: decisionReasons[value].words[language],
        }))}
      />
      <TextField
        name="sentence"
        label={o.sentence}
        value={sentence}
        maxLength={600}
        rows={4}
        onChange={setSentence}
      />
    </SendForm>
  )
}

export function SendBackForm({ claim, close }: ClaimFormProps) {
  const o = useWords(officeWords)
  const { version } = claim
  return (
    <NoteForm
      label={o.sendBack}
      question={o.sendBackWhy}
      shortest={2}
      close={close}
      send={(note, idempotencyKey) =>
        call(sendBack, { ...whichOf(claim), note, version }, { idempotencyKey })
      }
    />
  )
}

export function ReadjudicateForm({ claim, close }: ClaimFormProps) {
  const o = useWords(officeWords)
  const { version } = claim
  return (
    <NoteForm
      label={o.readjudicate}
      question={o.readjudicateWhy}
      shortest={5}
      close={close}
      send={(why, idempotencyKey) =>
        call(readjudicate, { ...whichOf(claim), why, version }, { idempotencyKey })
      }
    />
  )
}

export function ApproveForm({ claim, close }: ClaimFormProps) {
  const o = useWords(officeWords)
  const { version } = claim
  return (
    <NoteForm
      label={o.approveAnew}
      question={o.sentence}
      shortest={10}
      close={close}
      send={(sentence, idempotencyKey) =>
        call(approveAnew, { ...whichOf(claim), sentence, version }, { idempotencyKey })
      }
    />
  )
}

interface NoteProps {
  readonly label: string
  readonly question: string
  readonly shortest: number
  readonly close: () => void
  readonly send: (note: string, idempotencyKey: string) => Promise<unknown>
}

/** One question answered in a few words. */
export function NoteForm({ label, question, shortest, close, send }: NoteProps) {
  const w = useWords(words)
  const o = useWords(officeWords)
  const after = useAfter(close)
  const [note, setNote] = useState('')
  const sending = useSending({
    labels: { note: question },
    content: note,
    check: () => ({ note: note.trim().length < shortest && w.needed }),
    send: (idempotencyKey) => send(note, idempotencyKey),
    onSent: () => after(o.done),
  })
  return (
    <SendForm label={label} sending={sending} action={label}>
      <TextField
        name="note"
        label={question}
        value={note}
        maxLength={300}
        rows={3}
        onChange={setNote}
      />
    </SendForm>
  )
}
