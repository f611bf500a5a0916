import { useQuery } from '@tanstack/react-query'
import { Notice } from '#casework/web/index.tsx'
import { DateField, OneOf, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { appointWorker, openWorker, type WorkerLine } from '../../model/contract.ts'
import type { Position } from '../../model/position.ts'
import { levelWords, type QualificationId } from '../../model/qualification.ts'
import { answerTitle, explainTitle } from '../../model/title-rule.ts'
import type { WorkerId } from '../../model/worker.ts'
import { keys } from '../keys.ts'
import { positionWords } from '../position-words.ts'
import { RecordForm } from '../RecordForm.tsx'
import { today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  readonly position: Position
  readonly workers: readonly WorkerLine[]
  readonly onClose: () => void
}

/** Who, on which certificate, from when; what the rule says stands below before anything is sent. */
export function AppointForm({ position, workers, onClose }: Props) {
  const w = useWords({ ...words, ...positionWords })
  const { language } = useLanguage()
  const [typed, change] = useTyped({
    ...{ workerId: undefined as WorkerId | undefined, paper: undefined as string | undefined },
    ...{ from: today() as string, reason: '' },
  })
  const { workerId, paper, from, reason } = typed
  const file = useQuery({
    queryKey: keys.file(workerId as WorkerId),
    queryFn: () => call(openWorker, { workerId: workerId as WorkerId }),
    enabled: workerId !== undefined,
  })
  const papers = file.data?.qualifications ?? []
  const level = papers.find(({ id }) => id === paper)?.level ?? null
  const on = (from || today()) as Day
  const isCovered = answerTitle(level, position.grade, on) === 'covered'
  const qualificationId = paper === NONE ? null : (paper as QualificationId)
  return (
    <RecordForm
      title={w.appoint}
      content={typed}
      check={() => ({
        ...{ workerId: !workerId && w.needed, qualificationId: !paper && w.needed },
        ...{ from: !from && w.needed, reason: !isCovered && !reason.trim() && w.needed },
      })}
      send={(idempotencyKey) =>
        call(
          appointWorker,
          {
            ...{ workerId: workerId as WorkerId, positionId: position.id, qualificationId },
            ...{ from: on, reason },
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <p>
        {position.title} {position.grade ? w.gradeOf(position.grade) : w.noGrade}
      </p>
      <OneOf
        name="workerId"
        label={w.workerId}
        value={workerId}
        onChoose={change('workerId')}
        options={workers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {file.data && (
        <OneOf
          name="qualificationId"
          label={w.qualificationId}
          value={paper}
          onChoose={change('paper')}
          options={[
            ...papers.map(({ id, level: of }) => ({
              value: id as string,
              label: levelWords[of][language],
            })),
            { value: NONE, label: w.withoutPaper },
          ]}
        />
      )}
      {paper && (
        <Notice tone={isCovered ? 'azure' : 'amber'}>
          <p role="status">{explainTitle(level, position.grade, on)[language]}</p>
        </Notice>
      )}
      {paper && !isCovered && (
        <TextField
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          rows={2}
          maxLength={300}
          value={reason}
          onChange={change('reason')}
        />
      )}
      <DateField name="from" label={w.from} value={from} onChange={change('from')} />
    </RecordForm>
  )
}

const NONE = 'none'
