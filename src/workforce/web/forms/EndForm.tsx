import { DateField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { endAppointment } from '../../model/contract.ts'
import type { Appointment } from '../../model/position.ts'
import { positionWords } from '../position-words.ts'
import { RecordForm } from '../RecordForm.tsx'
import { today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  readonly appointment: Appointment
  readonly onClose: () => void
}

export function EndForm({ appointment: { id, version }, onClose }: Props) {
  const w = useWords({ ...words, ...positionWords })
  const [typed, change] = useTyped({ until: today() as string })
  return (
    <RecordForm
      title={w.endAppointment}
      content={typed}
      check={() => ({ until: !typed.until && w.needed })}
      send={(idempotencyKey) =>
        call(
          endAppointment,
          { appointmentId: id, until: typed.until as Day, version },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <DateField name="until" label={w.until} value={typed.until} onChange={change('until')} />
    </RecordForm>
  )
}
