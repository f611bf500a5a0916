import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Select } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { openPerson } from '../model/contract.ts'
import { addTie } from '../model/contract-ties.ts'
import type { PersonCard } from '../model/person.ts'
import { TieKind } from '../model/tie.ts'
import { keys } from './keys.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { PersonRow } from './PersonRow.tsx'
import css from './people.module.css'
import { tieWords, words } from './words.ts'

interface Answers {
  readonly kind: TieKind
  readonly guardian: boolean
  readonly livesWith: boolean
}

/** First the relative is found or registered, then what they are to each other. */
export function AddTiePage() {
  const w = useWords(words)
  const personId = useParams().personId as PersonId
  const [other, choose] = useState<PersonCard>()
  const person = useQuery({
    queryKey: keys.person(personId),
    queryFn: () => call(openPerson, { personId }),
  })
  return (
    <Page
      title={w.addKin}
      width="form"
      trail={[
        { label: w.people, to: '/people' },
        { label: person.data?.name ?? w.person, to: `/people/${personId}` },
      ]}
      {...(!other && { lead: w.findKin })}
    >
      {other ? (
        <TieForm personId={personId} other={other} onChange={() => choose(undefined)} />
      ) : (
        <PersonPicker onChoose={choose} />
      )}
    </Page>
  )
}

interface Props {
  readonly personId: PersonId
  readonly other: PersonCard
  readonly onChange: () => void
}

function TieForm({ personId, other, onChange }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { key } = useLocation()
  const queries = useQueryClient()
  const [form] = Form.useForm<Answers>()
  const add = useMutation({
    mutationFn: (answers: Answers) => call(addTie, { personId, otherId: other.id, ...answers }),
    onSuccess: async () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.ties(personId) })
      // Back to where one came from, so that the person still knows the way to the case.
      await (key === 'default' ? navigate(`/people/${personId}`) : navigate(-1))
    },
  })
  return (
    <div className={css.stack}>
      <ul className={css.found}>
        <PersonRow card={other}>
          <Button onClick={onChange}>{w.change}</Button>
        </PersonRow>
      </ul>
      <QuestionForm<Answers>
        form={form}
        labels={{ kind: w.kinKind, otherId: w.kin, guardian: w.guardian }}
        error={add.error}
        initialValues={{ guardian: false, livesWith: false }}
        onFinish={(answers) => add.mutate(answers)}
      >
        <Form.Item
          name="kind"
          label={`${other.name} ${w.kinKind}`}
          rules={[{ required: true, message: w.needed }]}
        >
          <Select
            options={TieKind.options.map((value) => ({ value, label: tieWords[value][language] }))}
          />
        </Form.Item>
        <Form.Item name="guardian" valuePropName="checked">
          <Checkbox>{w.guardian}</Checkbox>
        </Form.Item>
        <Form.Item name="livesWith" valuePropName="checked">
          <Checkbox>{w.livesWith}</Checkbox>
        </Form.Item>
        <div className={css.buttons}>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {w.save}
          </Button>
          <Button onClick={() => void navigate(`/people/${personId}`)}>{w.cancel}</Button>
        </div>
      </QuestionForm>
    </div>
  )
}
