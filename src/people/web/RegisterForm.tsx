import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { DraftLine, TwoVersions, useServerDraft } from '#drafts/web/index.tsx'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { registerPerson } from '../model/contract.ts'
import type { Person, PersonCard } from '../model/person.ts'
import { useDuplicates } from './duplicates.ts'
import { useFormDraft } from './form-draft.ts'
import { keys } from './keys.ts'
import { LikelyDuplicates } from './LikelyDuplicates.tsx'
import { PersonFields } from './PersonFields.tsx'
import css from './people.module.css'
import {
  NOTHING_TYPED,
  phonesOf,
  readTypedNumber,
  type TypedPerson,
  toFacts,
} from './typed-person.ts'
import { words } from './words.ts'

interface Props {
  readonly initialName: string
  readonly onRegistered: (person: Person) => void
  readonly onFound?: (card: PersonCard) => void
  readonly onCancel: () => void
}

/** Registers somebody, after whoever may be the same person has been looked at. */
export function RegisterForm({ initialName, onRegistered, onFound, onCancel }: Props) {
  const w = useWords(words)
  const queries = useQueryClient()
  const [form] = Form.useForm<TypedPerson>()
  const draft = useServerDraft('register-person', { ...NOTHING_TYPED, name: initialName })
  const [confirmed, setConfirmed] = useState<string[]>([])
  const { people, again } = useDuplicates(draft.content)

  // Who was searched for by another name is another person: that draft is not gone on with.
  const isOther = initialName !== '' && draft.content.name !== initialName
  const [fresh] = useState({ ...NOTHING_TYPED, name: initialName })
  useFormDraft(form, draft, isOther ? fresh : undefined)

  const register = useMutation({
    mutationFn: (typed: TypedPerson) =>
      call(registerPerson, {
        ...toFacts(typed),
        phones: phonesOf(typed),
        identityNumber: typed.identityNumber.trim() || null,
        confirmedDifferentFrom: confirmed as PersonId[],
      }),
    onSuccess: (person) => {
      void draft.drop()
      queries.setQueryData(keys.person(person.id), person)
      void queries.invalidateQueries({ queryKey: ['people', 'search'] })
      onRegistered(person)
    },
    onError: () => void again(),
  })

  function change(part: Partial<TypedPerson>, all: TypedPerson) {
    const told =
      part.identityNumber === undefined ? undefined : readTypedNumber(part.identityNumber)
    const filled = told && { birth: 'day' as const, ...told }
    if (filled) form.setFieldsValue(filled)
    draft.change({ ...NOTHING_TYPED, ...all, ...filled })
  }

  const unanswered = people.filter(({ id }) => !confirmed.includes(id))
  const isSame = people.some(({ likeness }) => likeness === 'same-identity-number')
  const reason = isSame ? w.openOther : unanswered.length > 0 ? w.confirmFirst : undefined
  return (
    <>
      {draft.two && (
        <TwoVersions versions={draft.two} tell={({ name }) => name} choose={draft.choose} />
      )}
      <QuestionForm<TypedPerson>
        form={form}
        labels={{
          ...{ name: w.name, identityNumber: w.identityNumber, birthDate: w.birth, sex: w.sex },
          ...{ 'phones.0': w.phone, birthYear: w.year },
        }}
        error={isSame || unanswered.length > 0 ? undefined : register.error}
        initialValues={draft.content}
        onValuesChange={change}
        onFinish={(typed) => !reason && register.mutate({ ...NOTHING_TYPED, ...typed })}
      >
        <PersonFields />
        <LikelyDuplicates
          people={people}
          confirmed={confirmed}
          onConfirm={setConfirmed}
          onFound={onFound}
        />
        <div className={css.buttons}>
          <WhyNot reason={reason}>
            <Button type="primary" htmlType="submit" loading={register.isPending}>
              {w.register}
            </Button>
          </WhyNot>
          <Button onClick={onCancel}>{w.cancel}</Button>
        </div>
      </QuestionForm>
      <DraftLine draft={draft} onThrownAway={() => form.setFieldsValue(NOTHING_TYPED)} />
    </>
  )
}
