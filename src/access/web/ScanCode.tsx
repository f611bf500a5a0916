import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { QrCode } from '#platform/web/QrCode.tsx'
import { Section } from '#platform/web/Section.tsx'
import { confirmByCode } from '../model/sign-in.ts'
import { AccessForm } from './AccessForm.tsx'
import { words } from './own-words.ts'
import { Question } from './Question.tsx'
import css from './SecondFactor.module.css'

export interface Enrolment {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** What the telephone scans; it counts only when a first code was right. */
export function ScanCode({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => void }) {
  const w = useWords(words)
  const [code, setCode] = useState('')
  const sending = useMutation({
    mutationFn: () => call(confirmByCode, { code }),
    onSuccess: onDone,
  })
  const secret = new URL(enrolment.totpURI).searchParams.get('secret') ?? ''
  return (
    <Section title={w.scanTitle}>
      <div className={css.scan}>
        <QrCode text={enrolment.totpURI} label={w.qr} size="200px" />
        <div>
          <p>{w.scan}</p>
          <p className={css.byHand}>{w.byHand}</p>
          <code className={css.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </div>
      </div>
      <AccessForm
        label={w.scanTitle}
        action={w.finish}
        labels={{ code: w.code }}
        error={sending.error}
        isPending={sending.isPending}
        onSubmit={() => sending.mutate()}
      >
        <Question
          name="code"
          label={w.code}
          value={code}
          onChange={setCode}
          error={sending.error}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={6}
        />
      </AccessForm>
    </Section>
  )
}
