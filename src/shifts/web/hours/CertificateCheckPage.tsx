import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { CheckResult } from '../../model/certificate.ts'
import { checkCertificate } from '../../model/contract-hours.ts'
import css from '../Shifts.module.css'
import { words } from './words.ts'

/** For whoever is shown a certificate. What is typed is in no address. */
export function CertificateCheckPage() {
  const w = useWords(words)
  useElderByDefault()
  const [typed, setTyped] = useState({ number: '', tail: '' })
  const [result, setResult] = useState<CheckResult>()
  const sending = useSending({
    labels: { number: w.number, tail: w.tail },
    content: typed,
    check: () => ({
      ...{ number: !typed.number.trim() && w.needed, tail: !typed.tail.trim() && w.needed },
    }),
    send: () => call(checkCertificate, typed),
    onSent: (answer) => setResult(answer.result),
  })
  return (
    <Page title={w.checkTitle} lead={w.checkLead} width="read">
      <div className={`${blocks.stack} ${css.narrow}`}>
        <SendForm label={w.checkTitle} sending={sending} action={w.check}>
          {(['number', 'tail'] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              label={w[field]}
              maxLength={field === 'number' ? 40 : 12}
              value={typed[field]}
              onChange={(text) => {
                setTyped({ ...typed, [field]: text })
                setResult(undefined)
              }}
            />
          ))}
        </SendForm>
        {result && (
          <div role="status">
            <Section title={w[result]}>
              <p>{w[`${result}Lead`]}</p>
            </Section>
          </div>
        )}
      </div>
    </Page>
  )
}
