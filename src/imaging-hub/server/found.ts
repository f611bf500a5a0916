import { sql } from 'kysely'
import { minuteText } from '#imaging-node/model/index-code.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { type Decision, decide, type Facts, type SaidProvision } from '../model/decide.ts'
import type { StudyLine } from '../model/shown.ts'
import type { NodeRow } from './nodes.store.ts'
import type { Tables } from './tables.ts'

type StudyRow = Omit<Tables['imagingHub.study'], 'code' | 'print' | 'epoch'>

export interface Judged {
  readonly row: StudyRow
  readonly decision: Decision
}

/** All rows of these persons, but those that turned out to be somebody else’s. */
export async function listStudies(tx: Tx, pids: readonly string[]): Promise<StudyRow[]> {
  return tx
    .withTables<Tables>()
    .selectFrom('imagingHub.study')
    .select([
      'pid',
      'node',
      'studyUid',
      'examDay',
      'examMinute',
      'modalities',
      'bodyPart',
      'device',
    ])
    .select(['unit', 'seriesCount', 'instanceCount', 'bytes', 'state', 'reason', 'rev', 'manifest'])
    .select('conflicts')
    .where('pid', '=', sql<string>`any(${[...pids]}::uuid[])`)
    .where(sql<boolean>`reason is distinct from 'person-corrected'`)
    .execute()
}

/** What is the same for all studies of a patient. */
export type Asking = Omit<Facts, 'study' | 'provisions'>

export function judge(
  rows: readonly StudyRow[],
  asking: Asking,
  provisions: readonly SaidProvision[] | 'unreachable',
): Judged[] {
  return rows.map((row) => ({
    row,
    decision: decide({
      ...asking,
      provisions,
      study: {
        day: dayOf(row.examDay),
        modalities: row.modalities,
        bodyPart: row.bodyPart,
        withdrawn: row.state === 'withdrawn',
      },
    }),
  }))
}

/** What the asker is told, newest first, and how much is hidden from it. */
export function present(judged: readonly Judged[], nodes: readonly NodeRow[]) {
  const names = new Map(nodes.map(({ no, name }) => [no, name]))
  const visible = judged.filter(({ decision }) => decision.known)
  const codes = new Map<string, number>()
  for (const { row } of visible) codes.set(codeOf(row), (codes.get(codeOf(row)) ?? 0) + 1)
  const studies = visible
    .sort((a, b) => momentOf(b.row) - momentOf(a.row) || (a.row.studyUid < b.row.studyUid ? -1 : 1))
    .map(({ row, decision }): StudyLine => {
      const { studyUid, modalities, bodyPart, unit, seriesCount, instanceCount, state, rev } = row
      return {
        ...{ studyUid, modalities, bodyPart, unit, seriesCount, instanceCount, state, rev },
        node: names.get(row.node) ?? '',
        examAt: minuteText(digitsOf(row)),
        bytes: Number(row.bytes),
        withdrawnBecause: row.reason,
        manifest: row.manifest.toString('hex'),
        sharesCode: (codes.get(codeOf(row)) ?? 0) > 1,
        ops: [...decision.ops],
        rule: decision.rule,
        ...(row.conflicts > 0 && { conflicts: row.conflicts }),
      }
    })
  const hidden = judged.filter(({ decision }) => decision.tellWithheld).length
  return { studies, hidden }
}

/** The parts of the index code that are not the person’s: equal ones, equal codes. */
function codeOf({ examDay, examMinute, bodyPart, device, unit }: StudyRow) {
  return [examDay, examMinute, bodyPart, device, unit].join(' ')
}

function momentOf({ examDay, examMinute }: StudyRow) {
  return examDay * 10_000 + examMinute
}

function digitsOf({ examDay, examMinute }: StudyRow) {
  const [hour, minute] = [Math.floor(examMinute / 60), examMinute % 60]
  return `${examDay}${String(hour).padStart(2, '0')}${String(minute).padStart(2, '0')}`
}

function dayOf(examDay: number): Day {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(examDay)) ?? []
  return `${year}-${month}-${day}` as Day
}
