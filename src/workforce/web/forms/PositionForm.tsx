import { Select } from 'antd'
import { DateField, Field, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { amendPosition, setPosition } from '../../model/contract.ts'
import { GRADES, type Position } from '../../model/position.ts'
import { positionWords } from '../position-words.ts'
import { RecordForm } from '../RecordForm.tsx'
import { dayOrNull, today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  /** Without one a new position is set. */
  readonly position?: Position
  readonly onClose: () => void
}

export function PositionForm({ position, onClose }: Props) {
  const w = useWords({ ...words, ...positionWords })
  const [typed, change] = useTyped({
    ...{ title: position?.title ?? '', department: position?.department ?? '' },
    ...{ grade: position?.grade ?? null, need: position?.need ?? '' },
    ...{ from: (position?.from ?? today()) as string, until: position?.until ?? '' },
  })
  const filled = { ...typed, from: typed.from as Day, until: dayOrNull(typed.until) }
  return (
    <RecordForm
      title={position ? w.amendPosition : w.setPosition}
      content={typed}
      check={() => ({
        ...{ title: !typed.title.trim() && w.needed, need: !typed.need.trim() && w.needed },
        from: !typed.from && w.needed,
      })}
      send={(idempotencyKey) =>
        position
          ? call(
              amendPosition,
              { ...filled, positionId: position.id, version: position.version },
              { idempotencyKey },
            )
          : call(setPosition, filled, { idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField
        name="title"
        label={w.title}
        maxLength={60}
        value={typed.title}
        onChange={change('title')}
      />
      <TextField
        name="department"
        label={w.department}
        optional
        maxLength={60}
        value={typed.department}
        onChange={change('department')}
      />
      <Field name="grade" label={w.grade}>
        {(control) => (
          <Select
            {...control}
            value={typed.grade ?? 0}
            onChange={(grade) => change('grade')(grade === 0 ? null : grade)}
            options={[
              { value: 0, label: w.noGrade },
              ...GRADES.map((value) => ({ value, label: w.gradeOf(value) })),
            ]}
          />
        )}
      </Field>
      <TextField
        name="need"
        label={w.need}
        rows={3}
        maxLength={500}
        value={typed.need}
        onChange={change('need')}
      />
      <DateField name="from" label={w.from} value={typed.from} onChange={change('from')} />
      {position && (
        <DateField
          name="until"
          label={w.until}
          optional
          value={typed.until}
          onChange={(day) => change('until')(day as Day)}
        />
      )}
    </RecordForm>
  )
}
