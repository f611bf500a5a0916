import type { z } from 'zod'
import { toYuan } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Cell, sendSheets } from '#platform/server/sheets.ts'
import type * as contract from '../model/contract-projects.ts'
import { fieldWords, projectStateWords } from '../model/project.ts'
import type { ProjectLine } from '../model/project-file.ts'
import { findLines } from './projects.ts'

export async function downloadProjects(
  tx: Tx,
  actor: Actor,
  filter: z.output<typeof contract.downloadProjects.input>,
  deps: Deps,
): Promise<SentFile> {
  const rows = await findLines(tx, actor, filter, deps)
  await record(tx, actor, 'cultivation.download', { kind: 'account', id: actor.accountId })
  return sendSheets(`多元培育项目-${dayInBeijing(deps.now())}.xlsx`, [
    {
      ...{ title: '多元培育项目', hasHead: true, rows: [HEAD, ...rows.map(cellsOf)] },
      widths: HEAD.map((label) => label.length * 2 + 6),
    },
  ])
}

const HEAD = [
  ...['批次', '年度', '项目编号', '项目名称', '领域', '机构', '状态', '基金会'],
  ...[
    '申报金额（元）',
    '立项金额（元）',
    '计划拨付（元）',
    '已拨付（元）',
    '已支出（元）',
    '有凭证（元）',
  ],
  ...['里程碑', '已完成', '逾期', '可复制', '零的突破'],
]

function cellsOf(row: ProjectLine): Cell[] {
  const { stand, milestones } = row
  const money = [
    row.asked,
    row.awarded,
    stand?.planned,
    stand?.paid,
    stand?.spent,
    stand?.evidenced,
  ]
  return [
    ...[row.batchN, row.year, row.number ?? '', row.theme],
    ...[fieldWords[row.field].zh, row.institutionName, projectStateWords[row.state].zh],
    row.foundationName ?? '',
    ...money.map((amount) => (amount === undefined ? '' : Number(toYuan(amount)))),
    ...[
      milestones.all,
      milestones.done,
      milestones.late,
      said(row.replicable),
      said(row.firstEver),
    ],
  ]
}

function said(judged: boolean | null) {
  return judged === null ? '未判定' : judged ? '是' : '否'
}
