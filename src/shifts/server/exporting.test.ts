import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { asOfficeReads, hasOffice, whyNoOffice } from '#platform/server/office-testing.ts'
import { writeSheets } from '#platform/server/sheets.ts'
import { aFrontDoor, freshDatabase } from '#platform/server/testing.ts'
import { amendVolunteer } from '#volunteers/model/contract.ts'
import { routes as volunteers } from '#volunteers/server/index.ts'
import { aVolunteer } from '#volunteers/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'

test('北京市志愿服务促进条例第二十八条：志愿者信息不外泄，导出件里没有会被执行的单元格', async () => {
  const { db } = await freshDatabase()
  const { worker } = await anInstitution(db)
  const ask = aFrontDoor(db, [...volunteers, ...routes])
  const identityNumber = '11010519491231002X'
  const { volunteerId } = await aVolunteer(db, worker, { name: '＝HYPERLINK("x")' })
  await ask(worker, amendVolunteer, {
    ...{ volunteerId, identityNumber, guardian: '', guardianConsentOn: null, isForeigner: false },
    ...{ asksWritten: false, skills: [], languages: '', availability: '', healthClearedOn: null },
    ...{ infectionClearedOn: null, screenNote: '', version: 1 },
  })
  const answer = await ask(worker, contract.exportVolunteers, {})
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(answer.base64, 'base64') as never)
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    ...['志愿者', '服务项目', '培训', '服务时间', '表彰', '证明'],
  ])
  const cell = book.getWorksheet('志愿者')?.getCell('B2')
  expect([cell?.type, cell?.value]).toEqual([ExcelJS.ValueType.String, `'＝HYPERLINK("x")`])
  const number = book.getWorksheet('志愿者')?.getCell('C2')
  expect([number?.type, number?.value]).toEqual([ExcelJS.ValueType.String, identityNumber])
})

/** What a spreadsheet might run, each in fifteen shapes. */
const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t=',
  ' =',
  '\u200b=',
  '\u3000＝',
  '|',
  '%',
]
const PAYLOADS = SIGNS.flatMap((sign) => Array.from({ length: 15 }, (_, n) => `${sign}${n}+41`))
const NUMBERS = ['110105194912310021', '11010519491231002X', '00012345678901234567']

test.skipIf(!hasOffice)(
  `LibreOffice shows what was exported, and runs none of it${whyNoOffice}`,
  async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(200)
    const rows = [...PAYLOADS, ...NUMBERS].map((text) => [text])
    const bytes = await writeSheets([
      { title: '志愿者', hasHead: true, asText: true, widths: [14], rows: [['文字'], ...rows] },
    ])
    const planted = new ExcelJS.Workbook()
    planted.addWorksheet('志愿者').getCell('A1').value = { formula: '1+41' }
    const files = new Map([
      ['list.xlsx', bytes],
      ['planted.xlsx', Buffer.from(await planted.xlsx.writeBuffer())],
    ])
    const read = asOfficeReads(files, CSV)
    const lines = (read.get('list.xlsx') ?? '').trim().split(/\r?\n/).slice(1).map(unquote)
    expect(lines.slice(-NUMBERS.length)).toEqual(NUMBERS)
    // A formula shows what it comes to.
    expect(read.get('planted.xlsx')?.trim()).toBe('42')
    expect(lines.slice(0, -NUMBERS.length)).toEqual(PAYLOADS.map((one) => `'${one}`))
  },
  120_000,
)

/** Commas, quotes, UTF-8; each cell as it is shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'

function unquote(cell: string) {
  return cell.replace(/^"|"$/g, '').replaceAll('""', '"')
}
