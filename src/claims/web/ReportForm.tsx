import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { reportClaim } from '../model/contract.ts'
import { keys } from './keys.ts'
import { missingIn, ReportFields } from './ReportFields.tsx'
import { words } from './words.ts'

/** For whom a claim can be reported, and for which years. */
export interface Covered {
  readonly insuredId: InsuredId
  readonly name: string
  readonly years: readonly number[]
}

/** Who, which year, what happened, where the money goes. */
export function ReportForm({ insured }: { readonly insured: readonly Covered[] }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [first] = insured
  const [told, setTold] = useState({
    ...{ insuredId: first?.insuredId, year: String(first?.years[0] ?? '') },
    ...{ what: '', payee: first?.name ?? '', account: '' },
  })
  const who = insured.find(({ insuredId }) => insuredId === told.insuredId)
  const change = (part: Partial<typeof told>) => setTold({ ...told, ...part })
  const sending = useSending({
    labels: { what: w.what, payee: w.payee, account: w.account, year: w.year },
    content: told,
    check: () => missingIn(told, w.needed),
    send: (idempotencyKey) => {
      const { insuredId, year, ...rest } = told
      const input = { ...rest, insuredId: insuredId as InsuredId, year: Number(year) as 2026 }
      return call(reportClaim, input, { idempotencyKey })
    },
    onSent: ({ insuredId, id }) => {
      void queries.invalidateQueries({ queryKey: keys.all })
      void navigate(`/claims/${insuredId}/${id}`)
    },
  })
  return (
    <SendForm label={w.report} sending={sending} action={w.next}>
      {insured.length > 1 && (
        <OneOf
          name="insuredId"
          label={w.forWhom}
          value={told.insuredId}
          onChoose={(insuredId) => {
            const one = insured.find((other) => other.insuredId === insuredId)
            change({ insuredId, payee: one?.name ?? '', year: String(one?.years[0] ?? '') })
          }}
          options={insured.map(({ insuredId, name }) => ({ value: insuredId, label: name }))}
        />
      )}
      <ReportFields told={told} years={who?.years ?? []} change={change} />
    </SendForm>
  )
}
