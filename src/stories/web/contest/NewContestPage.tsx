import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DateField, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { ASSUMED_CRITERIA, Criterion } from '../../model/contest.ts'
import { createContest } from '../../model/contract-contests.ts'
import { useSettled } from '../story/story-page.ts'
import { words } from './words.ts'

export function NewContestPage() {
  const w = useWords(words)
  const settled = useSettled()
  const navigate = useNavigate()
  const [typed, setTyped] = useState({
    ...{ title: '', about: '', opensOn: '', closesOn: '' },
    criteria: ASSUMED_CRITERIA.map(({ name, weight, max }) => `${name}，${weight}，${max}`).join(
      '\n',
    ),
  })
  const change = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const criteria = readCriteria(typed.criteria)
  const sending = useSending({
    labels: { ...w } as never,
    content: typed,
    check: () => ({
      title: typed.title.trim() === '' && w.needed,
      opensOn: typed.opensOn === '' && w.needed,
      closesOn: typed.closesOn === '' && w.needed,
      criteria: !criteria && w.criteriaWrong,
    }),
    send: (idempotencyKey) =>
      call(
        createContest,
        {
          ...{ title: typed.title, about: typed.about, criteria: criteria ?? [] },
          ...{ opensOn: typed.opensOn as Day, closesOn: typed.closesOn as Day },
        },
        { idempotencyKey },
      ),
    onSent: ({ id }) => {
      void settled(w.done)
      void navigate(`/stories/contests/${id}`, { replace: true })
    },
  })
  return (
    <Page title={w.create} width="form" trail={[{ label: w.contests, to: '/stories/contests' }]}>
      <SendForm label={w.create} sending={sending} action={w.save}>
        <TextField
          name="title"
          label={w.title}
          value={typed.title}
          maxLength={60}
          onChange={(title) => change({ title })}
        />
        <TextField
          name="about"
          label={w.about}
          optional
          value={typed.about}
          maxLength={1000}
          rows={3}
          onChange={(about) => change({ about })}
        />
        <DateField
          name="opensOn"
          label={w.opensOn}
          value={typed.opensOn}
          onChange={(opensOn) => change({ opensOn })}
        />
        <DateField
          name="closesOn"
          label={w.closesOn}
          value={typed.closesOn}
          onChange={(closesOn) => change({ closesOn })}
        />
        <TextField
          name="criteria"
          label={w.criteria}
          hint={w.criteriaHint}
          value={typed.criteria}
          maxLength={600}
          rows={6}
          onChange={(text) => change({ criteria: text })}
        />
      </SendForm>
    </Page>
  )
}

/** One criterion a line: name, weight, maximum. */
function readCriteria(text: string): Criterion[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => {
    const [name, weight, max] = line.split(/[，,]/).map((part) => part.trim())
    return Criterion.safeParse({ name, weight: Number(weight), max: Number(max) })
  })
  const fits = read.length >= 1 && read.length <= 10 && read.every(({ success }) => success)
  return fits ? read.flatMap(({ data }) => data ?? []) : undefined
}
