import { z } from 'zod'
import { fault, readChoice, readDay, readText } from '#imports/model/cell.ts'
import type { Column } from '#imports/model/column.ts'
import { type Cells, gatherFaults } from '#imports/model/line.ts'
import { levelWords } from './qualification.ts'
import { workerWords } from './refusals.ts'
import {
  Employment,
  employmentWords,
  findWorkerObstacle,
  tierWords,
  workerFields,
} from './worker.ts'

function column(key: string, title: string, meaning: string, example = ''): Column {
  return { key, title, as: 'text', meaning, example }
}

const choices = (words: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.values(words).map(({ zh }) => zh)

/** One row is one worker. The department's own layout was not found: the columns are ours. */
export const exportColumns: readonly Column[] = [
  column('district', '区', '机构所在的区'),
  column('institution', '机构', '服务所在的机构；派驻人员算在驻点机构'),
  column('name', '姓名', '证件上的姓名'),
  { ...column('employment', '来源', '怎样来到岗位上'), choices: choices(employmentWords) },
  column('employer', '用人单位', '购买服务和派驻人员的签约机构'),
  { ...column('fullTime', '专兼职', '专职或兼职'), choices: ['专职', '兼职'] },
  column('fte', '折合全职', '专职为 1'),
  { ...column('from', '到岗日期', '到本机构从事医务社会工作的日期'), as: 'day' },
  { ...column('level', '最高证书', '社会工作者职业水平证书'), choices: choices(levelWords) },
  { ...column('tier', '人才梯队', '最近一次登记'), choices: choices(tierWords) },
  column('position', '岗位', '现在聘任的岗位'),
  column('grade', '岗位等级', '专业技术岗位等级；空白为未定'),
  column('answer', '证书与岗位等级', '规则覆盖，或规则未规定'),
]

/** What a house fills in about its own workers; certificates are entered in the file of each. */
export const importColumns: readonly Column[] = [
  { ...column('name', '姓名', '证件上的姓名', '叶知秋'), required: true },
  {
    ...{ ...column('employment', '来源', '怎样来到岗位上', '社会招聘'), required: true },
    choices: choices(employmentWords),
  },
  column('employer', '用人单位', '购买服务和派驻人员必填'),
  { ...column('fullTime', '专兼职', '不填算专职', '专职'), choices: ['专职', '兼职'] },
  column('fte', '折合全职', '兼职人员填 0.05 到 1；专职不用填', '0.5'),
  { ...column('from', '到岗日期', '到本机构的日期', '2024-03-01'), as: 'day', required: true },
]

const employments: Readonly<Record<string, Employment>> = Object.fromEntries(
  Employment.options.map((one) => [employmentWords[one].zh, one]),
)

/** A row as a worker, or what is wrong with it, in a sentence. */
export function readWorkerRow(cells: Cells) {
  const gathered = gatherFaults()
  const { faults } = gathered
  const text = (key: string) => gathered.take(key, readText(cells[key])) ?? ''
  const employment = gathered.take('employment', readChoice(cells.employment, employments))
  const from = gathered.take('from', readDay(cells.from))
  if (from && from.precision !== 'day')
    gathered.add('from', fault('day-not-whole', '请写到日，如 2024-03-01。'))
  const fullTime = text('fullTime').normalize('NFKC') !== '兼职'
  const read = z.object(workerFields).safeParse({
    ...{ name: text('name'), employment, employer: text('employer'), fullTime },
    ...{ fte: fullTime ? 1 : Number(text('fte').normalize('NFKC')), from: from?.day },
  })
  for (const { path } of read.error?.issues ?? [])
    if (faults.every((one) => one.column !== path[0]))
      gathered.add(String(path[0]), fault('not-filled', '没有填好。'))
  const obstacle = read.data && findWorkerObstacle(read.data)
  if (obstacle) gathered.add(obstacle.field, fault(obstacle.code, workerWords[obstacle.code].zh))
  return { worker: faults.length === 0 ? read.data : undefined, faults }
}

export function importTitle(key: string) {
  return importColumns.find((one) => one.key === key)?.title ?? ''
}
