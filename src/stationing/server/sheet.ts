import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Cell, sendSheets } from '#platform/server/sheets.ts'
import type * as contract from '../model/contract.ts'
import { type PostLine, postStateWords } from '../model/post.ts'
import { findLines } from './posts.ts'

export async function downloadPosts(
  tx: Tx,
  actor: Actor,
  filter: z.output<typeof contract.downloadPosts.input>,
  deps: Deps,
): Promise<SentFile> {
  const rows = await findLines(tx, actor, filter, deps)
  await record(tx, actor, 'stationing.download', { kind: 'account', id: actor.accountId })
  return sendSheets(`驻点-${dayInBeijing(deps.now())}.xlsx`, [
    {
      ...{ title: '驻点', hasHead: true, rows: [HEAD, ...rows.map(cellsOf)] },
      widths: HEAD.map((label) => label.length * 2 + 8),
    },
  ])
}

const HEAD = [
  ...[
    '批次',
    '年度',
    '接收医院',
    '科室',
    '派出机构',
    '基金会',
    '社工',
    '状态',
    '计划开始',
    '计划结束',
  ],
  ...['派驻日', '结束日', '月报数', '服务小时', '缺报月份', '十二个月内留用'],
]

function cellsOf(row: PostLine): Cell[] {
  const hired = row.hired === null ? '未登记' : row.hired ? '是' : '否'
  return [
    ...[row.batchN, row.year, row.institutionName, row.department],
    ...[row.senderName, row.foundationName, row.workerName ?? ''],
    ...[postStateWords[row.state].zh, row.startsOn, row.endsOn, row.placedOn ?? ''],
    ...[row.endedOn ?? '', row.reports, Math.round(row.minutes / 6) / 10],
    ...[row.missingMonths.join('、'), hired],
  ]
}
