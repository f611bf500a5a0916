import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { confirmByBackupCode, confirmByCode } from '../model/sign-in.ts'
import { AccessForm } from './AccessForm.tsx'
import { Question } from './Question.tsx'
import css from './SignIn.module.css'
import { words } from './sign-in-words.ts'

interface Props {
  readonly onSignedIn: () => void
  readonly onStartAgain: () => void
}

/** The password was right; now the telephone, or one of the codes that were written down. */
export function SecondStep({ onSignedIn, onStartAgain }: Props) {
  const w = useWords(words)
  const [code, setCode] = useState('')
  const [isByPaper, byPaper] = useState(false)
  const label = isByPaper ? w.backupCode : w.code
  const sending = useMutation({
    mutationFn: () => call(isByPaper ? confirmByBackupCode : confirmByCode, { code }),
    onSuccess: onSignedIn,
  })

  function change() {
    byPaper(!isByPaper)
    setCode('')
    sending.reset()
  }

  return (
    <div className={css.sheet}>
      <h1>{w.secondTitle}</h1>
      <p className={css.lead}>{isByPaper ? w.backupLead : w.secondLead}</p>
      <AccessForm
        label={w.secondTitle}
        action={w.confirm}
        labels={{ code: label }}
        error={sending.error}
        isPending={sending.isPending}
        onSubmit={() => sending.mutate()}
      >
        <Question
          key={label}
          name="code"
          label={label}
          value={code}
          onChange={setCode}
          error={sending.error}
          autoComplete="one-time-code"
          inputMode={isByPaper ? 'text' : 'numeric'}
          autoFocus
        />
      </AccessForm>
      <div className={css.others}>
        <button type="button" className={css.plain} onClick={change}>
          {isByPaper ? w.withPhone : w.noPhone}
        </button>
        <button type="button" className={css.plain} onClick={onStartAgain}>
          {w.startAgain}
        </button>
      </div>
    </div>
  )
}
