import ExcelJS from 'exceljs'
import type { z } from 'zod'
import { toYuan } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { safeCell } from '#platform/model/safe-cell.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
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
  const bytes = await writeSheet(rows)
  return {
    fileName: `多元培育项目-${dayInBeijing(deps.now())}.xlsx`,
    ...{ mediaType: mediaTypes.xlsx, base64: Buffer.from(bytes).toString('base64') },
  }
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

/** Text stays text: whatever a cell begins with, it is no formula. Amounts are numbers. */
async function writeSheet(rows: readonly ProjectLine[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('多元培育项目', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = HEAD.map((label) => ({ width: label.length * 2 + 6 }))
  sheet.addRow(HEAD).font = { bold: true }
  for (const row of rows) sheet.addRow(cellsOf(row))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function cellsOf(row: ProjectLine) {
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
    ...[row.batchN, row.year, safeCell(row.number ?? ''), safeCell(row.theme)],
    ...[fieldWords[row.field].zh, safeCell(row.institutionName), projectStateWords[row.state].zh],
    safeCell(row.foundationName ?? ''),
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
