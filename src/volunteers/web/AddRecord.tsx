import { useState } from 'react'
import { DateField, OneOf, TextField } from '#drafts/web/index.tsx'
import { Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { commendVolunteer, coverVolunteer, passTraining } from '../model/contract-records.ts'
import type { Course, CourseId, VolunteerId } from '../model/volunteer.ts'
import { RecordForm } from './RecordForm.tsx'
import { words } from './words.ts'
import { YesNo } from './YesNo.tsx'

interface Props {
  readonly id: VolunteerId
  readonly onClose: () => void
}

const today = () => dayInBeijing(toInstant(new Date()))

export function AddTraining({
  id: volunteerId,
  courses,
  onClose,
}: Props & { readonly courses: readonly Course[] }) {
  const w = useWords(words)
  const [courseId, choose] = useState<CourseId>()
  const [passedOn, setDay] = useState<string>(today())
  return (
    <RecordForm
      title={w.addTraining}
      content={{ courseId, passedOn }}
      check={() => ({ courseId: !courseId && w.needed, passedOn: !passedOn && w.needed })}
      send={(idempotencyKey) =>
        call(
          passTraining,
          { volunteerId, courseId: courseId as CourseId, passedOn: Day.parse(passedOn) },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="courseId"
        label={w.course}
        value={courseId}
        onChoose={choose}
        options={courses.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        name="passedOn"
        label={w.passedOn}
        value={passedOn}
        max={today()}
        onChange={setDay}
      />
    </RecordForm>
  )
}

export function AddCover({ id: volunteerId, onClose }: Props) {
  const w = useWords(words)
  const [typed, setTyped] = useState({ kind: '', policyNumber: '', from: '', until: '' })
  const [coversDanger, setDanger] = useState(false)
  const { kind, policyNumber, from, until } = typed
  return (
    <RecordForm
      title={w.addCover}
      content={{ typed, coversDanger }}
      check={() => ({
        ...{ kind: !kind.trim() && w.needed, from: !from && w.needed, until: !until && w.needed },
      })}
      send={(idempotencyKey) =>
        call(
          coverVolunteer,
          {
            ...{ volunteerId, kind, policyNumber, coversDanger },
            ...{ from: Day.parse(from), until: Day.parse(until) },
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      {(['kind', 'policyNumber'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={w[field]}
          {...(field === 'policyNumber' && { optional: true })}
          maxLength={60}
          value={typed[field]}
          onChange={(text) => setTyped({ ...typed, [field]: text })}
        />
      ))}
      {(['from', 'until'] as const).map((field) => (
        <DateField
          key={field}
          name={field}
          label={w[field]}
          value={typed[field]}
          onChange={(text) => setTyped({ ...typed, [field]: text })}
        />
      ))}
      <YesNo name="coversDanger" label={w.coversDanger} value={coversDanger} onChange={setDanger} />
    </RecordForm>
  )
}

export function Commend({ id: volunteerId, onClose }: Props) {
  const w = useWords(words)
  const [text, setText] = useState('')
  return (
    <RecordForm
      title={w.commend}
      content={{ text }}
      check={() => ({ text: !text.trim() && w.needed })}
      send={(idempotencyKey) => call(commendVolunteer, { volunteerId, text }, { idempotencyKey })}
      onClose={onClose}
    >
      <TextField
        name="text"
        label={w.commendText}
        rows={3}
        maxLength={300}
        value={text}
        onChange={setText}
      />
    </RecordForm>
  )
}
