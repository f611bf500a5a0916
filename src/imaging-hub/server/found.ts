import type { Day } from '#platform/model/time.ts'
import { type AboutPatient, type Asking, type Decision, decideFor } from '../model/decide.ts'
import type { StudyLine } from '../model/shown.ts'
import type { NodeRow, StudyRow } from './found.store.ts'

export interface Judged {
  readonly row: StudyRow
  readonly decision: Decision
}

export function judge(
  rows: readonly StudyRow[],
  asking: Asking,
  provisions: AboutPatient['provisions'],
): Judged[] {
  const decide = decideFor({ ...asking, provisions })
  return rows.map((row) => ({
    row,
    decision: decide({
      day: dayOf(row.examDay),
      modalities: row.modalities,
      bodyPart: row.bodyPart,
      withdrawn: row.state === 'withdrawn',
    }),
  }))
}

/** What the asker is told, newest first, and how much is hidden from it. */
export function present(judged: readonly Judged[], nodes: readonly NodeRow[]) {
  const visible = judged.filter(({ decision }) => decision.known).sort(byMoment)
  const codes = visible.map(({ row }) => codeOf(row))
  const studies = visible.map(({ row, decision }, at): StudyLine => {
    const { studyUid, modalities, bodyPart, unit, seriesCount, instanceCount, bytes } = row
    const { state, rev, manifest } = row
    const code = codes[at] ?? ''
    const line: StudyLine = {
      node: nodes.find(({ no }) => no === row.node)?.name ?? '',
      studyUid,
      examAt: `${dayOf(row.examDay)}T${timeOf(row.examMinute)}`,
      modalities,
      bodyPart,
      unit,
      seriesCount,
      instanceCount,
      bytes,
      state,
      withdrawnBecause: row.reason,
      rev,
      manifest,
      sharesCode: codes.indexOf(code) !== codes.lastIndexOf(code),
      ops: [...decision.ops],
      rule: decision.rule,
    }
    if (row.conflicts > 0) line.conflicts = row.conflicts
    return line
  })
  const hidden = judged.filter(({ decision }) => decision.tellWithheld).length
  return { studies, hidden }
}

/** The parts of the index code that are not the person’s: equal ones, equal codes. */
function codeOf({ examDay, examMinute, bodyPart, device, unit }: StudyRow) {
  return `${examDay} ${examMinute} ${bodyPart} ${device} ${unit}`
}

function byMoment({ row: a }: Judged, { row: b }: Judged) {
  return b.examDay - a.examDay || b.examMinute - a.examMinute || (a.studyUid < b.studyUid ? -1 : 1)
}

function dayOf(examDay: number): Day {
  const digits = String(examDay)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as Day
}

/** @param minute of the day */
function timeOf(minute: number) {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

function twoDigits(number: number) {
  return String(number).padStart(2, '0')
}
