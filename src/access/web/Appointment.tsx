import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { useId, useState } from 'react'
import { Role, roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Account, Place } from '../model/account.ts'
import { appoint } from '../model/contract.ts'
import { AccessForm } from './AccessForm.tsx'
import { words } from './account-words.ts'
import { keys } from './keys.ts'
import { PlaceQuestion } from './PlaceQuestion.tsx'
import css from './Question.module.css'
import { Question } from './Question.tsx'

const NOWHERE: Place = { institutionId: null, districtCode: null, departmentId: null }

/** Gives an account a post: as what, and where. */
export function Appointment({ account }: { readonly account: Account }) {
  const w = useWords(words)
  const id = useId()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [role, setRole] = useState<Role>('social-worker')
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState(NOWHERE)
  const sending = useMutation({
    mutationFn: () => call(appoint, { id: account.id, role, title, ...place }),
    onSuccess: () => {
      setTitle('')
      setPlace(NOWHERE)
      void message.success(w.appointed)
      return queries.invalidateQueries({ queryKey: keys.accounts })
    },
  })
  return (
    <Section title={w.appointTitle}>
      <AccessForm
        label={w.appointTitle}
        action={w.appoint}
        labels={{ role: w.role, title: w.postTitle, institutionId: w.institution }}
        error={sending.error}
        isPending={sending.isPending}
        onSubmit={() => sending.mutate()}
      >
        <div className={css.question}>
          <label htmlFor={id}>{w.role}</label>
          <Select<Role>
            id={id}
            aria-label={w.role}
            value={role}
            onChange={(next) => {
              setRole(next)
              setPlace(NOWHERE)
            }}
            options={Role.options.map((value) => ({ value, label: roleWords[value][language] }))}
          />
        </div>
        <PlaceQuestion role={role} place={place} onChange={setPlace} />
        <Question
          name="title"
          label={w.postTitle}
          hint={w.postTitleHint}
          value={title}
          onChange={setTitle}
          error={sending.error}
          autoComplete="off"
          maxLength={60}
        />
      </AccessForm>
    </Section>
  )
}
