import { SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addReceipt } from '../../model/contract.ts'
import { words } from '../claim-words.ts'
import { renamingFaults } from '../rename-faults.ts'
import { type ClaimFormProps, useAfter, whichOf } from './after.ts'
import { ReceiptFields } from './ReceiptFields.tsx'
import { empty, labelsOf, missingIn, type Typed, tellTyped, toReceipt } from './typed-receipt.ts'

/** One receipt of a claim. A telephone call or the end of the battery loses nothing of it. */
export function ReceiptForm({ claim, close }: ClaimFormProps) {
  const w = useWords(words)
  const after = useAfter(close)
  const draft = useServerDraft<Typed>(`claim-receipt.${claim.id}`, empty)
  const typed = draft.content
  const sending = useSending({
    labels: labelsOf(w),
    content: typed,
    check: () => missingIn(typed, w),
    send: (idempotencyKey) =>
      renamingFaults(
        call(addReceipt, { ...whichOf(claim), receipt: toReceipt(typed) }, { idempotencyKey }),
        (field) => field.split('.').at(-1) ?? field,
      ),
    onSent: () => {
      void draft.drop()
      after(w.receiptSaved)
    },
  })
  return (
    <SendForm
      label={w.addReceipt}
      sending={sending}
      action={w.saveReceipt}
      kept={{ draft, tell: (content) => tellTyped(content, w), onThrownAway: close }}
    >
      <ReceiptFields typed={typed} change={draft.change} />
    </SendForm>
  )
}
