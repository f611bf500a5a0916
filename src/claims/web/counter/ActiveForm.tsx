import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { FormDrawer, SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { startActiveClaim } from '../../model/contract-office.ts'
import { type Typed, toReceipt } from '../claim/typed-receipt.ts'
import { keys } from '../keys.ts'
import { missingIn, ReportFields, type Told } from '../ReportFields.tsx'
import type { Covered } from '../ReportForm.tsx'
import { renamingFaults } from '../rename-faults.ts'
import { words } from '../words.ts'
import { counterWords } from './counter-words.ts'
import { TypedReceiptForm } from './TypedReceiptForm.tsx'
import { TypedReceipts } from './TypedReceipts.tsx'

type Started = Told & { readonly receipts: readonly Typed[] }

/** 主动快赔: settlements as the bureau tells them, and where the money goes. Nobody has to report. */
export function ActiveForm({ covered }: { readonly covered: Covered }) {
  const w = useWords(words)
  const c = useWords(counterWords)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { insuredId, name, years } = covered
  /** Which of the receipts is being written; one beyond the last is a new one. */
  const [open, setOpen] = useState<number>()
  const draft = useServerDraft<Started>(`claim-active.${insuredId}`, {
    ...{ year: String(years[0]), what: '', payee: name, account: '', receipts: [] },
  })
  const { receipts, ...told } = draft.content
  const sending = useSending({
    labels: {
      ...{ year: w.year, what: w.what, payee: w.payee, account: w.account },
      receipts: c.receipts,
      ...Object.fromEntries(receipts.map((_, n) => [`receipts.${n}`, c.nth(n + 1)])),
    },
    content: draft.content,
    check: () => ({
      ...missingIn(told, w.needed),
      receipts: receipts.length === 0 && c.noReceipts,
    }),
    send: (idempotencyKey) => {
      const account = told.account.replace(/[\s-]/g, '')
      const input = { ...told, account, insuredId, year: Number(told.year) as 2026 }
      const sent = { ...input, receipts: receipts.map(toReceipt) }
      return renamingFaults(call(startActiveClaim, sent, { idempotencyKey }), (field) =>
        field.split('.').slice(0, 2).join('.'),
      )
    },
    onSent: ({ id }) => {
      void draft.drop()
      void message.success(c.started)
      void queries.invalidateQueries({ queryKey: keys.all })
      void navigate(`/claims/${insuredId}/${id}`)
    },
  })

  function keep(n: number, typed: Typed) {
    draft.change({ receipts: [...receipts.slice(0, n), typed, ...receipts.slice(n + 1)] })
    setOpen(undefined)
  }

  return (
    <>
      <SendForm
        label={c.active}
        sending={sending}
        action={c.start}
        kept={{ draft, tell: ({ what, receipts: all }) => `${what} · ${all.length}` }}
      >
        <ReportFields told={told} years={years} change={draft.change} />
        <TypedReceipts
          receipts={receipts}
          onOpen={setOpen}
          onRemove={(n) => draft.change({ receipts: receipts.filter((_, at) => at !== n) })}
        />
      </SendForm>
      {open !== undefined && (
        <FormDrawer title={c.nth(open + 1)} onClose={() => setOpen(undefined)}>
          <TypedReceiptForm
            before={receipts[open]}
            others={receipts.filter((_, n) => n !== open)}
            onKeep={(typed) => keep(open, typed)}
          />
        </FormDrawer>
      )}
    </>
  )
}
