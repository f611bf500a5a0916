import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes, type Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Cell, sendSheets } from '#platform/server/sheets.ts'
import { relationKindWords } from '../model/relation.ts'
import { sessionModeWords, sessionStateWords } from '../model/session.ts'
import { getMe } from './acting.ts'
import { housesNamed, supervisorsNamed } from './present.ts'
import { type RelationRow, type SessionRow, tables } from './tables.ts'

type Row = readonly Cell[]
type Sat = SessionRow & Pick<RelationRow, 'superviseeName' | 'kind'>

interface Period {
  readonly from: Day
  readonly to: Day
}

const MOST_DAYS = 366
const DAY_MINUTES = 24 * 60

/** The head gets sums by person, whoever sat there and the city get the sessions. */
export async function downloadHours(
  tx: Tx,
  actor: Actor,
  period: Period,
  deps: Deps,
): Promise<SentFile> {
  const sat = await listSat(tx, actor, period, deps)
  const rows = actor.role === 'lead' ? sumsOf(sat) : await linesOf(tx, sat)
  await record(tx, actor, 'supervision.download-hours', { kind: 'account', id: actor.accountId })
  return sendSheets(`督导时数-${period.from}-${period.to}.xlsx`, [
    {
      ...{ title: '督导时数', widths: Array<number>(8).fill(18) },
      rows: [['督导时数', `${period.from} 至 ${period.to}`], [], ...rows],
    },
  ])
}

async function listSat(tx: Tx, actor: Actor, { from, to }: Period, { now }: Deps): Promise<Sat[]> {
  if (to < from) throw new Refusal('period-backwards', 400, { field: 'to' })
  const begins = toInstant(new Date(`${from}T00:00:00+08:00`))
  const ends = addMinutes(toInstant(new Date(`${to}T00:00:00+08:00`)), DAY_MINUTES)
  if ((Date.parse(ends) - Date.parse(begins)) / 60_000 / DAY_MINUTES > MOST_DAYS)
    throw new Refusal('period-too-long', 400, { field: 'from' })
  let found = tables(tx)
    .selectFrom('supervision.session as session')
    .leftJoin('supervision.relation as relation', 'relation.id', 'session.relationId')
    .where('session.state', 'in', ['held', 'agreed'])
    .where('session.startsAt', '>=', begins)
    .where('session.startsAt', '<', ends)
    .selectAll('session')
    .select(['relation.superviseeName', 'relation.kind'])
    .orderBy('session.startsAt')
  if (actor.role === 'supervisor')
    found = found.where('session.heldBy', '=', (await getMe(tx, actor, now())).id)
  if (actor.role === 'lead')
    found = found.where('session.institutionId', '=', actor.institutionId as InstitutionId)
  const rows = await found.execute()
  // A deputy who is no longer deputy keeps the hours, without the name.
  return rows.map(({ superviseeName, kind, ...row }) => ({
    ...{ ...row, superviseeName: superviseeName ?? '', kind: kind ?? 'accompanying' },
  }))
}

async function linesOf(tx: Tx, sat: readonly Sat[]): Promise<Row[]> {
  const names = await supervisorsNamed(
    tx,
    sat.map(({ heldBy }) => heldBy),
  )
  const houses = await housesNamed(
    tx,
    sat.map(({ institutionId }) => institutionId),
  )
  return [
    ['日期', '督导', '机构', '被督导者', '类别', '方式', '分钟', '状态'],
    ...sat.map((one): Row => {
      const { startsAt, heldBy, institutionId, superviseeName, minutes } = one
      return [
        ...[dayInBeijing(startsAt), (heldBy && names.get(heldBy)) ?? ''],
        ...[houses.get(institutionId) ?? '', superviseeName || '（本院）'],
        ...[relationKindWords[one.kind].zh, sessionModeWords[one.mode].zh, minutes],
        sessionStateWords[one.state].zh,
      ]
    }),
    ['合计', '', '', '', '', '', sat.reduce((sum, { minutes }) => sum + minutes, 0), ''],
  ]
}

function sumsOf(sat: readonly Sat[]): Row[] {
  const names = [...new Set(sat.map(({ superviseeName }) => superviseeName))]
  return [
    ['被督导者', '次数', '分钟', '其中双方认可的次数'],
    ...names.map((name): Row => {
      const own = sat.filter(({ superviseeName }) => superviseeName === name)
      const minutes = own.reduce((sum, one) => sum + one.minutes, 0)
      const agreed = own.filter(({ state }) => state === 'agreed').length
      return [name || '（本院）', own.length, minutes, agreed]
    }),
  ]
}
