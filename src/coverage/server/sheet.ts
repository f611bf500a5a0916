import type { z } from 'zod'
import { districtName } from '#places/model/district.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Cell, sendSheets } from '#platform/server/sheets.ts'
import type * as contract from '../model/contract.ts'
import type { CityCoverage } from '../model/contract.ts'
import { statusWords } from '../model/fact.ts'
import { scopeWords } from '../model/goals.ts'
import { listHouses, openCityCoverage } from './city.ts'

type Row = readonly Cell[]

/** Two sheets: what was counted, and the institutions behind it. */
export async function downloadCityCoverage(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.downloadCityCoverage.input>,
  deps: Deps,
): Promise<SentFile> {
  const city = await openCityCoverage(tx, actor, given, deps)
  const { institutions } = await listHouses(tx, actor, { on: city.on }, deps)
  const widths = [22, ...Array<number>(6).fill(18)]
  const details: Row[] = [
    ['区', '机构', '状态', '起始日期', '待确认'],
    ...institutions.map(({ districtCode, name, status, from, waiting }): Row => {
      const told = status ? statusWords[status].zh : '没有已确认的记录'
      return [districtName(districtCode).zh, name, told, from ?? '', waiting]
    }),
  ]
  return sendSheets(`医务社会工作覆盖-${city.on}.xlsx`, [
    { title: '各区覆盖', rows: districtRows(city), widths },
    { title: '机构明细', rows: details, widths },
  ])
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
