import { DateField, OneOf, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addPlacement, closePlacement, type WorkerLine } from '../../model/contract.ts'
import type { Placement } from '../../model/placement.ts'
import type { WorkerId } from '../../model/worker.ts'
import { learningWords } from '../learning-words.ts'
import { RecordForm } from '../RecordForm.tsx'
import { today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  readonly workers: readonly WorkerLine[]
  readonly onClose: () => void
}

export function PlacementForm({ workers, onClose }: Props) {
  const w = useWords({ ...words, ...learningWords })
  const [typed, change] = useTyped({
    ...{ mentorId: undefined as WorkerId | undefined, student: '', school: '' },
    ...{ from: today() as string, until: '' },
  })
  const { mentorId, from, until } = typed
  return (
    <RecordForm
      title={w.addPlacement}
      content={typed}
      check={() => ({
        ...{ student: !typed.student.trim() && w.needed, school: !typed.school.trim() && w.needed },
        ...{ mentorId: !mentorId && w.needed, from: !from && w.needed, until: !until && w.needed },
      })}
      send={(idempotencyKey) =>
        call(
          addPlacement,
          { ...typed, mentorId: mentorId as WorkerId, from: from as Day, until: until as Day },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      {(['student', 'school'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={w[field]}
          maxLength={60}
          value={typed[field]}
          onChange={change(field)}
        />
      ))}
      <OneOf
        name="mentorId"
        label={w.mentorId}
        value={mentorId}
        onChoose={change('mentorId')}
        options={workers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {(['from', 'until'] as const).map((field) => (
        <DateField
          key={field}
          name={field}
          label={w[field]}
          value={typed[field]}
          onChange={change(field)}
        />
      ))}
    </RecordForm>
  )
}

interface OutcomeProps {
  readonly placement: Placement
  readonly onClose: () => void
}

export function OutcomeForm({ placement: { id, version, ...placement }, onClose }: OutcomeProps) {
  const w = useWords({ ...words, ...learningWords })
  const [typed, change] = useTyped({ outcome: placement.outcome })
  return (
    <RecordForm
      title={w.outcome}
      content={typed}
      check={() => ({ outcome: !typed.outcome.trim() && w.needed })}
      send={(idempotencyKey) =>
        call(
          closePlacement,
          { placementId: id, outcome: typed.outcome, version },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <TextField
        name="outcome"
        label={w.outcome}
        rows={3}
        maxLength={300}
        value={typed.outcome}
        onChange={change('outcome')}
      />
    </RecordForm>
  )
}
