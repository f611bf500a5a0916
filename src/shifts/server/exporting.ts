import type { Actor } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Sheet, sendSheets } from '#platform/server/sheets.ts'
import { skillWords, volunteerStateWords } from '#volunteers/model/volunteer.ts'
import { listForExport } from '#volunteers/server/index.ts'
import { certificateStateWords } from '../model/certificate.ts'
import { hourStateWords, inHours } from '../model/hours.ts'
import { timingWords } from '../model/shift.ts'
import { visibleCertificates } from './certificates.store.ts'
import { visibleHours } from './hours.store.ts'
import { listOpportunityRows } from './shifts.store.ts'

/** The record groups of MZ/T 061, for 志愿北京. Its table of fields was not found: the columns are ours. */
export async function exportVolunteers(
  tx: Tx,
  actor: Actor,
  _input: object,
  deps: Deps,
): Promise<SentFile> {
  const files = await listForExport(tx, actor, deps, { withNumbers: true })
  const numberOf = new Map(files.map(({ id, number }) => [id, number]))
  const works = await listOpportunityRows(tx, actor)
  const hours = await visibleHours(tx, actor)
    .select(['entry.volunteerId', 'work.title', 'entry.from', 'entry.until', 'entry.minutes'])
    .select(['entry.method', 'entry.state', 'entry.why'])
    .orderBy('entry.from')
    .execute()
  const papers = await visibleCertificates(tx, actor)
    .where('state', 'in', ['issued', 'corrected', 'revoked'])
    .selectAll()
    .orderBy('number')
    .execute()
  await record(tx, actor, 'shifts.export', { kind: 'institution', id: `${actor.institutionId}` })
  const groups: Group[] = [
    {
      title: '志愿者',
      columns: [
        '志愿者编号',
        '姓名',
        '证件号码',
        '出生日期',
        '联系电话',
        '特长',
        '可服务时间',
        '状态',
      ],
      rows: files.map((file) => [
        ...[file.number, file.name, file.identityNumber, file.birthDate, file.phone],
        ...[file.skills.map((skill) => skillWords[skill].zh).join('、'), file.availability],
        volunteerStateWords[file.state].zh,
      ]),
    },
    {
      title: '服务项目',
      columns: ['项目', '开始', '截止', '地点', '风险告知', '计时方式'],
      rows: works.map((work) => [
        ...[work.title, work.from, work.until ?? '', work.ward || work.place, work.risks],
        timingWords[work.timing].zh,
      ]),
    },
    {
      title: '培训',
      columns: ['志愿者编号', '课程', '通过日期'],
      rows: files.flatMap(({ number, trainings }) =>
        trainings.map(({ name, passedOn }) => [number, name, passedOn]),
      ),
    },
    {
      title: '服务时间',
      columns: ['志愿者编号', '项目', '开始', '结束', '时长（小时）', '计时方式', '状态', '说明'],
      rows: hours.map((hour) => [
        ...[
          numberOf.get(hour.volunteerId) ?? '',
          hour.title,
          minute(hour.from),
          minute(hour.until),
        ],
        ...[String(inHours(hour.minutes)), timingWords[hour.method].zh],
        ...[hourStateWords[hour.state].zh, hour.why],
      ]),
    },
    {
      title: '表彰',
      columns: ['志愿者编号', '日期', '内容'],
      rows: files.flatMap(({ number, commendations }) =>
        commendations.map(({ on, text }) => [number, on, text]),
      ),
    },
    {
      title: '证明',
      columns: ['证明编号', '志愿者编号', '起', '止', '时长（小时）', '出具日期', '状态'],
      rows: papers.map((paper) => [
        ...[paper.number, paper.volunteerNumber, paper.from, paper.until],
        ...[String(inHours(paper.minutes)), paper.issuedOn ?? ''],
        certificateStateWords[paper.state].zh,
      ]),
    },
  ]
  return sendSheets(`志愿者-${dayInBeijing(deps.now())}.xlsx`, groups.map(toSheet))
}

/** A group of records, each of which is a row of texts. */
interface Group {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function toSheet({ title, columns, rows }: Group): Sheet {
  const widths = columns.map((header) => Math.max(14, header.length * 2 + 6))
  return { title, widths, hasHead: true, asText: true, rows: [columns, ...rows] }
}

/** 2026-03-02 09:00 on the clock of Beijing. */
function minute(instant: Instant) {
  return addMinutes(instant, 480).slice(0, 16).replace('T', ' ')
}
