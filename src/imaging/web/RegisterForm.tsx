import { App } from 'antd'
import { useState } from 'react'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { beginEncounter } from '../model/contract.ts'
import css from './imaging.module.css'
import { words } from './words.ts'

interface Typed {
  readonly name: string
  readonly number: string
  readonly kind: 'outpatient' | 'inpatient' | 'emergency'
  readonly code: string
  readonly proof: 'e-voucher' | 'card'
}

const nothing: Typed = { name: '', number: '', kind: 'outpatient', code: '', proof: 'e-voucher' }

/** Somebody has come to be treated: from now on this house may ask for their images. */
export function RegisterForm({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const [typed, setTyped] = useState(nothing)
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  const { name, number, kind, code, proof } = typed
  const sending = useSending({
    labels: { name: w.name, number: w.number, kind: w.kind, code: w.code, proof: w.proof },
    content: typed,
    check: () => ({
      name: name.trim() === '' && w.needed,
      number: number.trim() === '' && w.needed,
      code: !/^\d{26}$/.test(code) && w.badCode,
    }),
    send: (idempotencyKey) => call(beginEncounter, typed, { idempotencyKey }),
    onSent: () => {
      void message.success(w.registered)
      setTyped(nothing)
      onDone()
    },
  })
  return (
    <SendForm label={w.register} sending={sending} action={w.register}>
      <div className={css.stack}>
        <TextField
          {...{ name: 'name', label: w.name, value: name, maxLength: 50 }}
          fault={sending.faultOf('name')}
          onChange={(next) => change({ name: next })}
        />
        <TextField
          {...{ name: 'number', label: w.number, value: number, maxLength: 40 }}
          fault={sending.faultOf('number')}
          onChange={(next) => change({ number: next })}
        />
        <OneOf
          {...{ name: 'kind', label: w.kind, value: kind }}
          onChoose={(next: Typed['kind']) => change({ kind: next })}
          options={(['outpatient', 'inpatient', 'emergency'] as const).map((value) => ({
            ...{ value, label: w[value] },
          }))}
        />
        <TextField
          {...{ name: 'code', label: w.code, value: code, maxLength: 26 }}
          fault={sending.faultOf('code')}
          onChange={(next) => change({ code: next.replace(/\D/g, '') })}
        />
        <OneOf
          {...{ name: 'proof', label: w.proof, value: proof }}
          onChoose={(next: Typed['proof']) => change({ proof: next })}
          options={[
            { value: 'e-voucher', label: w.voucher },
            { value: 'card', label: w.card },
          ]}
        />
      </div>
    </SendForm>
  )
}
