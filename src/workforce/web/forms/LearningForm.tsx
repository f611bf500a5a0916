import { DateField, NumberField, OneOf, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { enterLearning, strikeLearning } from '../../model/contract.ts'
import { clockWords, type EntryId, LearningClock } from '../../model/learning.ts'
import type { WorkerId } from '../../model/worker.ts'
import { learningWords } from '../learning-words.ts'
import { RecordForm } from '../RecordForm.tsx'
import { today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  readonly workerId: WorkerId
  readonly onClose: () => void
}

/** For which clock is asked first, and nothing is chosen beforehand. */
export function LearningForm({ workerId, onClose }: Props) {
  const w = useWords({ ...words, ...learningWords })
  const { language } = useLanguage()
  const [typed, change] = useTyped({
    ...{ clock: undefined as LearningClock | undefined, hours: '', on: today() as string },
    ...{ content: '', evidence: '' },
  })
  const { clock, on } = typed
  const hours = Number(typed.hours)
  return (
    <RecordForm
      title={w.addLearning}
      content={typed}
      check={() => ({
        ...{ clock: !clock && w.needed, on: !on && w.needed, hours: !(hours > 0) && w.notNumber },
        content: !typed.content.trim() && w.needed,
        evidence: !typed.evidence.trim() && w.needed,
      })}
      send={(idempotencyKey) =>
        call(
          enterLearning,
          { ...typed, workerId, hours, clock: clock as LearningClock, on: on as Day },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="clock"
        label={w.clock}
        hint={w.clockHint}
        value={clock}
        onChoose={change('clock')}
        options={LearningClock.options.map((value) => ({
          value,
          label: clockWords[value][language],
        }))}
      />
      <NumberField name="hours" label={w.hours} value={typed.hours} onChange={change('hours')} />
      <DateField name="on" label={w.on} max={today()} value={on} onChange={change('on')} />
      <TextField
        name="content"
        label={w.content}
        maxLength={200}
        value={typed.content}
        onChange={change('content')}
      />
      <TextField
        name="evidence"
        label={w.evidence}
        hint={w.evidenceHint}
        maxLength={200}
        value={typed.evidence}
        onChange={change('evidence')}
      />
    </RecordForm>
  )
}

interface StrikeProps {
  readonly entryId: EntryId
  readonly onClose: () => void
}

export function StrikeForm({ entryId, onClose }: StrikeProps) {
  const w = useWords({ ...words, ...learningWords })
  const [typed, change] = useTyped({ why: '' })
  return (
    <RecordForm
      title={w.strike}
      content={typed}
      check={() => ({ why: !typed.why.trim() && w.needed })}
      send={(idempotencyKey) =>
        call(strikeLearning, { entryId, why: typed.why }, { idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField
        name="why"
        label={w.why}
        rows={2}
        maxLength={300}
        value={typed.why}
        onChange={change('why')}
      />
    </RecordForm>
  )
}
