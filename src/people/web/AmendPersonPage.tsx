import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { amendPerson, openPerson } from '../model/contract.ts'
import type { Person } from '../model/person.ts'
import { keys } from './keys.ts'
import { PersonFields } from './PersonFields.tsx'
import css from './people.module.css'
import { fromRecord, phonesOf, type TypedPerson, toFacts } from './typed-person.ts'
import { words } from './words.ts'

export function AmendPersonPage() {
  const w = useWords(words)
  const personId = useParams().personId as PersonId
  const person = useQuery({
    queryKey: keys.person(personId),
    queryFn: () => call(openPerson, { personId }),
  })
  return (
    <Page
      title={w.amend}
      width="form"
      trail={[
        { label: w.people, to: '/people' },
        { label: person.data?.name ?? w.person, to: `/people/${personId}` },
      ]}
    >
      <Query of={person}>{(value) => <Amending person={value} />}</Query>
    </Page>
  )
}

function Amending({ person }: { readonly person: Person }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<TypedPerson>()
  const { id: personId, version, languages } = person
  const present = fromRecord(person)
  const amend = useMutation({
    mutationFn: (answers: TypedPerson) => {
      const typed = { ...present, ...answers }
      const phones = phonesOf(typed)
      const identityNumber = typed.identityNumber.trim()
      return call(amendPerson, {
        ...{ ...toFacts(typed, languages), personId, version },
        // Empty fields mean: as it is. What is masked cannot be sent back.
        ...(phones.length > 0 && { phones }),
        ...(identityNumber && { identityNumber }),
      })
    },
    onSuccess: async (value) => {
      void message.success(w.saved)
      queries.setQueryData(keys.person(personId), value)
      void queries.invalidateQueries({ queryKey: ['people', 'search'] })
      await navigate(`/people/${personId}`)
    },
  })
  return (
    <QuestionForm<TypedPerson>
      form={form}
      labels={{
        ...{ name: w.name, formerName: w.formerName, identityNumber: w.identityNumber },
        ...{ birthDate: w.birth, sex: w.sex, deceasedOn: w.deceasedOn },
        ...{ 'phones.0': w.phone, 'phones.1': w.otherPhone, birthYear: w.year },
      }}
      error={amend.error}
      initialValues={present}
      onFinish={(typed) => amend.mutate(typed)}
    >
      <PersonFields present={person} />
      <div className={css.buttons}>
        <Button type="primary" htmlType="submit" loading={amend.isPending}>
          {w.save}
        </Button>
        <Button onClick={() => void navigate(`/people/${personId}`)}>{w.cancel}</Button>
      </div>
    </QuestionForm>
  )
}
