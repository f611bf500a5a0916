import { useState } from 'react'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { findProduct } from '#insurance/model/products/published.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { proposeVerdict } from '../../model/adjudicate.ts'
import { type ShownReceipt, Verdict } from '../../model/claim-page.ts'
import { judgeReceipt } from '../../model/contract.ts'
import { notCountedReasons } from '../../model/reasons.ts'
import { officeWords, words } from '../claim-words.ts'
import { type ClaimFormProps, useAfter, whichOf } from './after.ts'

interface Props extends ClaimFormProps {
  readonly receipt: ShownReceipt
}

/** Does it count, and if not, why. What the rules themselves say is chosen beforehand. */
export function JudgeReceiptForm({ claim, receipt, close }: Props) {
  const w = useWords(words)
  const o = useWords(officeWords)
  const { language } = useLanguage()
  const after = useAfter(close)
  const product = findProduct(claim.year)
  const proposed = product ? proposeVerdict(product, receipt) : undefined
  const [verdict, setVerdict] = useState<Verdict>(receipt.verdict ?? proposed ?? 'counts')
  const [note, setNote] = useState(receipt.verdictNote)
  const { version } = claim
  const sending = useSending({
    labels: { verdict: o.verdict, note: o.verdictNote },
    content: { verdict, note, version },
    send: (idempotencyKey) => {
      const judged = { ...whichOf(claim), receiptId: receipt.id, verdict, note, version }
      return call(judgeReceipt, judged, { idempotencyKey })
    },
    onSent: () => after(o.done),
  })
  return (
    <SendForm label={o.judgeReceipt} sending={sending} action={w.send}>
      <OneOf
        name="verdict"
        label={o.verdict}
        {...(verdict !== 'counts' && { hint: notCountedReasons[verdict].sentence[language] })}
        value={verdict}
        onChoose={setVerdict}
        options={Verdict.options.map((value) => ({
          value,
          label: value === 'counts' ? w.counts : notCountedReasons[value].words[language],
        }))}
      />
      <TextField
        name="note"
        label={o.verdictNote}
        optional
        value={note}
        maxLength={300}
        rows={2}
        onChange={setNote}
      />
    </SendForm>
  )
}
