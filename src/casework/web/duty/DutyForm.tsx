import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type readDuty, setDuty } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** Two taps. */
export function DutyForm({ duty, colleagues }: z.output<typeof readDuty.output>) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [accountId, setAccountId] = useState(duty?.accountId)
  const [deputyId, setDeputyId] = useState(duty?.deputyId)
  const version = duty?.version ?? 0
  const sending = useSending({
    labels: { accountId: w.onDuty, deputyId: w.deputy },
    content: { accountId, deputyId, version },
    check: () => ({
      accountId: !accountId && w.needed,
      deputyId: deputyId ? deputyId === accountId && w.theSame : w.needed,
    }),
    send: (idempotencyKey) => {
      const chosen = { accountId: accountId as AccountId, deputyId: deputyId as AccountId }
      return call(setDuty, { ...chosen, version }, { idempotencyKey })
    },
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.duty })
      void queries.invalidateQueries({ queryKey: keys.queue })
    },
  })
  const options = colleagues.map((one) => ({ value: one.accountId, label: one.name }))
  return (
    <SendForm label={w.title} sending={sending} action={w.save}>
      <OneOf
        name="accountId"
        label={w.onDuty}
        value={accountId}
        onChoose={setAccountId}
        options={options}
      />
      <OneOf
        name="deputyId"
        label={w.deputy}
        value={deputyId}
        onChoose={setDeputyId}
        options={options}
      />
    </SendForm>
  )
}
