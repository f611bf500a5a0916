import ExcelJS from 'exceljs'
import type { z } from 'zod'
import { districtName } from '#places/model/district.ts'
import type { Actor } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { safeCell } from '#platform/model/safe-cell.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { CityCoverage } from '../model/contract.ts'
import { statusWords } from '../model/fact.ts'
import { scopeWords } from '../model/goals.ts'
import { listHouses, openCityCoverage } from './city.ts'

type Row = readonly (string | number)[]

/** Two sheets: what was counted, and the institutions behind it. */
export async function downloadCityCoverage(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.downloadCityCoverage.input>,
  deps: Deps,
): Promise<SentFile> {
  const city = await openCityCoverage(tx, actor, given, deps)
  const { institutions } = await listHouses(tx, actor, { on: city.on }, deps)
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('各区覆盖'), districtRows(city))
  fill(book.addWorksheet('机构明细'), [
    ['区', '机构', '状态', '起始日期', '待确认'],
    ...institutions.map(({ districtCode, name, status, from, waiting }): Row => {
      const told = status ? statusWords[status].zh : '没有已确认的记录'
      return [districtName(districtCode).zh, name, told, from ?? '', waiting]
    }),
  ])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return {
    fileName: `医务社会工作覆盖-${city.on}.xlsx`,
    ...{ mediaType: mediaTypes.xlsx, base64: Buffer.from(bytes).toString('base64') },
  }
}

function fill(sheet: ExcelJS.Worksheet, rows: readonly Row[]) {
  sheet.columns = [{ width: 22 }, ...Array.from({ length: 6 }, () => ({ width: 18 }))]
  for (const row of rows)
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)))
}

function districtRows({ on, scope, total, byDistrict, line }: CityCoverage): Row[] {
  const heads = ['机构数', '有人（含有岗、有部门）', '有岗（含有部门）', '有部门', '筹备', '未报']
  const cells = (one: CityCoverage['total']): Row => [
    ...[one.institutions, one.staffed, one.post, one.department, one.preparing, one.unknown],
  ]
  return [
    ['医务社会工作覆盖', `${on}`],
    ['占比的分母', scopeWords[scope](total.institutions).zh],
    ['说明', '三种覆盖是三个问题，不能相加'],
    [],
    ['区', ...heads],
    ...byDistrict.map(({ district, ...one }): Row => [districtName(district).zh, ...cells(one)]),
    ['合计', ...cells(total)],
    [],
    ['历年', '有人', '有岗', '有部门'],
    ...line.map((point): Row => [point.on, point.staffed, point.post, point.department]),
  ]
}
