import { useState } from 'react'
import { SendForm, useSending } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { ReceiptFields } from '../claim/ReceiptFields.tsx'
import { empty, invoiceOf, labelsOf, missingIn, type Typed } from '../claim/typed-receipt.ts'
import { words } from '../claim-words.ts'
import { counterWords } from './counter-words.ts'

interface Props {
  readonly before: Typed | undefined
  readonly others: readonly Typed[]
  readonly onKeep: (typed: Typed) => void
}

/** One receipt of several that are sent together: kept by the form that it belongs to. */
export function TypedReceiptForm({ before, others, onKeep }: Props) {
  const w = useWords(words)
  const { keep, twice } = useWords(counterWords)
  const [typed, setTyped] = useState(before ?? empty)
  const sending = useSending({
    labels: labelsOf(w),
    content: typed,
    check: () => {
      const missing = missingIn(typed, w)
      const isTwice = others.some((other) => invoiceOf(other) === invoiceOf(typed))
      return { ...missing, ...(isTwice && { invoiceNumber: twice }) }
    },
    send: async () => typed,
    onSent: onKeep,
  })
  return (
    <SendForm label={w.addReceipt} sending={sending} action={keep}>
      <ReceiptFields typed={typed} change={(part) => setTyped({ ...typed, ...part })} />
    </SendForm>
  )
}
