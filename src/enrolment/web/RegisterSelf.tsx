import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useOutletContext } from 'react-router'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { registerSelf } from '../model/contract.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** Once: the person behind the account. */
export function RegisterSelf() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const actor = useOutletContext<{ actor: Actor } | null>()?.actor
  const [typed, setTyped] = useState({ identityNumber: '', phone: '' })
  const sending = useSending({
    labels: { identityNumber: w.identityNumber, phone: w.phone },
    content: typed,
    check: () => ({
      identityNumber: typed.identityNumber.trim() === '' && w.needed,
      phone: typed.phone.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) =>
      call(registerSelf, { ...typed, districtCode: null }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.registered)
      void queries.invalidateQueries({ queryKey: keys.mine })
    },
  })
  return (
    <Section title={w.whoAmI}>
      <p className={css.soft}>{w.whoAmILead(actor?.name ?? '')}</p>
      <SendForm label={w.whoAmI} sending={sending} action={w.register}>
        {(['identityNumber', 'phone'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={w[field]}
            value={typed[field]}
            maxLength={30}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
      </SendForm>
    </Section>
  )
}
