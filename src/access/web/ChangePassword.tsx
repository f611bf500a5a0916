import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { changePassword } from '../model/sign-in.ts'
import { AccessForm } from './AccessForm.tsx'
import { words } from './own-words.ts'
import { Question } from './Question.tsx'

export function ChangePassword() {
  const w = useWords(words)
  const { message } = App.useApp()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNext] = useState('')
  const sending = useMutation({
    mutationFn: () => call(changePassword, { currentPassword, newPassword }),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      void message.success(w.changed)
    },
  })
  return (
    <AccessForm
      label={w.password}
      action={w.change}
      labels={{ currentPassword: w.current, newPassword: w.next }}
      error={sending.error}
      isPending={sending.isPending}
      onSubmit={() => sending.mutate()}
    >
      <Question
        name="currentPassword"
        label={w.current}
        type="password"
        value={currentPassword}
        onChange={setCurrent}
        error={sending.error}
        autoComplete="current-password"
        maxLength={128}
      />
      <Question
        name="newPassword"
        label={w.next}
        hint={w.nextHint}
        type="password"
        value={newPassword}
        onChange={setNext}
        error={sending.error}
        autoComplete="new-password"
        maxLength={128}
      />
    </AccessForm>
  )
}
