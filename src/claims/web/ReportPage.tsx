import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listMyClaims, reportClaim } from '../model/contract.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** The first of three steps: who, which year, what happened, where the money goes. */
export function ReportPage() {
  const w = useWords(words)
  const mine = useQuery({ queryKey: keys.mine, queryFn: () => call(listMyClaims, {}) })
  return (
    <Page
      title={w.report}
      lead={w.reportLead}
      width="form"
      trail={[{ label: w.mine, to: '/claims' }]}
    >
      <Query of={mine}>
        {({ insured }) => {
          const covered = insured.filter(({ years }) => years.length > 0)
          return covered.length === 0 ? (
            <EmptyState text={w.noPolicy} action={<LinkButton to="/claims">{w.mine}</LinkButton>} />
          ) : (
            <ReportForm insured={covered} />
          )
        }}
      </Query>
    </Page>
  )
}

interface Covered {
  readonly insuredId: InsuredId
  readonly name: string
  readonly years: readonly number[]
}

function ReportForm({ insured }: { readonly insured: readonly Covered[] }) {
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
    check: () => ({
      what: told.what.trim().length < 2 && w.needed,
      payee: !told.payee.trim() && w.needed,
      account: !told.account.trim() && w.needed,
    }),
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
      <OneOf
        name="year"
        label={w.year}
        value={told.year}
        onChoose={(year) => change({ year })}
        options={(who?.years ?? []).map((year) => ({ value: String(year), label: String(year) }))}
      />
      <TextField
        name="what"
        label={w.what}
        hint={w.whatHint}
        value={told.what}
        maxLength={500}
        onChange={(what) => change({ what })}
      />
      <TextField
        name="payee"
        label={w.payee}
        value={told.payee}
        maxLength={60}
        onChange={(payee) => change({ payee })}
      />
      <TextField
        name="account"
        label={w.account}
        hint={w.accountHint}
        value={told.account}
        maxLength={30}
        onChange={(account) => change({ account })}
      />
    </SendForm>
  )
}
