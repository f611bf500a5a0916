import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useLocation, useNavigate } from 'react-router'
import { DraftLine, TwoVersions, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { findGivingObstacle } from '../model/consent-giving.ts'
import { givingWords } from '../model/consent-words.ts'
import { giveConsent } from '../model/contract-ties.ts'
import type { Person, PersonCard } from '../model/person.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { words } from './consent-words.ts'
import { useFormDraft } from './form-draft.ts'
import { keys } from './keys.ts'
import css from './people.module.css'
import { NOTHING_TYPED, type TypedConsent, toConsent } from './typed-consent.ts'
import { words as personWords } from './words.ts'

interface Props {
  readonly person: Person
  readonly guardians: readonly PersonCard[]
}

/** The button asks the same rule as the server, and says what is still missing. */
export function ConsentForm({ person, guardians }: Props) {
  const w = useWords(words)
  const p = useWords(personWords)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { key } = useLocation()
  const queries = useQueryClient()
  const now = useNow()
  const { id: personId, birthDate, underFourteen } = person
  const [form] = Form.useForm<TypedConsent>()
  const speaker = underFourteen ? guardians[0]?.id : personId
  const draft = useServerDraft(`consent.${personId}`, {
    ...NOTHING_TYPED,
    givenBy: speaker ?? null,
  })
  useFormDraft(form, draft)

  const give = useMutation({
    mutationFn: (typed: TypedConsent) => call(giveConsent, toConsent(personId, typed)),
    onSuccess: () => {
      void message.success(w.given)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.consents(personId) })
      leave()
    },
  })

  /** Back to where one came from, so that the person still knows the way to the case. */
  function leave() {
    void (key === 'default' ? navigate(`/people/${personId}`) : navigate(-1))
  }

  const party = { id: personId, birthDate, guardianIds: guardians.map(({ id }) => id) }
  const given = { ...toConsent(personId, draft.content), from: now }
  const obstacle = findGivingObstacle(party, given, now)
  return (
    <>
      {draft.two && <TwoVersions versions={draft.two} tell={() => ''} choose={draft.choose} />}
      <QuestionForm<TypedConsent>
        form={form}
        labels={{
          ...{ purpose: w.purpose, dataClasses: w.dataClasses, recipientName: w.recipientName },
          ...{ givenBy: w.giver, keptAt: w.keptAt, witness: w.witness, separate: w.separate },
        }}
        error={give.error}
        initialValues={draft.content}
        onValuesChange={(_, all) => draft.change(all)}
        onFinish={(typed) => !obstacle && give.mutate({ ...draft.content, ...typed })}
      >
        <ConsentFields person={person} guardians={guardians} typed={draft.content} />
        <div className={css.buttons}>
          <WhyNot reason={obstacle && givingWords[obstacle][language]}>
            <Button type="primary" htmlType="submit" loading={give.isPending}>
              {w.give}
            </Button>
          </WhyNot>
          <Button onClick={leave}>{p.cancel}</Button>
        </div>
      </QuestionForm>
      <DraftLine draft={draft} />
    </>
  )
}
