import { type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Qualification, registrationOn } from '../model/qualification.ts'
import type { Worker } from '../model/worker.ts'
import type { Tables } from './tables.ts'
import type { WorkerRow } from './workers.store.ts'

export function presentWorker({ accountId, fte, ...row }: WorkerRow): Worker {
  return { ...row, fte: Number(fte), hasAccount: accountId !== null }
}

type QualificationRow = Pick<
  Tables['workforce.qualification'],
  'id' | 'level' | 'issuedOn' | 'registeredUntil' | 'numberTail' | 'version'
>

export function presentQualification(row: QualificationRow, today: Day): Qualification {
  const { id, level, issuedOn, registeredUntil, numberTail, version } = row
  return {
    ...{ id, level, issuedOn, registeredUntil, version, numberMasked: `****${numberTail}` },
    ...registrationOn(registeredUntil, today),
  }
}

export function todayOf({ now }: Deps) {
  return dayInBeijing(now())
}
