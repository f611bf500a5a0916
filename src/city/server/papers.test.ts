import ExcelJS from 'exceljs'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import type { PeriodName } from '#indicators/model/period.ts'
import { refreshFacts } from '#indicators/server/index.ts'
import { aDistrictOfficer, anInstitution, cityOfficer } from '#places/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { aWorker } from '#workforce/server/testing.ts'
import * as contract from '../model/contract.ts'
import * as layouts from '../model/contract-layouts.ts'
import { routes } from './index.ts'

const period = '2026-02' as PeriodName

test('figures stand in the cells that the layout names, and nothing in it is run', async () => {
  const { db } = await freshDatabase()
  const { lead } = await anInstitution(db, { districtCode: '110102' })
  await anInstitution(db, { districtCode: '110119' })
  await aWorker(db, lead)
  await as(db, SYSTEM, (tx) => refreshFacts(tx, SYSTEM, { periods: [period] }, testDeps()))
  const ask = aFrontDoor(db, routes)
  const district = aDistrictOfficer('110119')

  const builtIn = await read(await ask(cityOfficer, contract.downloadWorkbook, { period }))
  const sheet = builtIn.worksheets[0]
  expect(sheet?.getCell('A5').value).toBe('医务社工')
  expect(sheet?.getCell('B5').value).toBe(1)
  // Of a year that nobody has reckoned there is no number.
  expect(sheet?.getCell('B7').value).toBe('—')
  const copy = await ask(district, contract.downloadWorkbook, { period })
  expect(copy.fileName).toMatch(/^延庆区/)
  expect((await read(copy)).worksheets[0]?.getCell('B5').value).toBe(0)

  const given = { name: '人社报表', source: '人力社保局 2026 年' }
  const cells = '表 1!B2 = W1\n表 1!A2 = "=HYPERLINK(1)"\n表 1!C2 = C1.denominator'
  const wrong = await ask(cityOfficer, layouts.saveLayout, { ...given, cells: `${cells}\nX` })
  expect([wrong.status, wrong.code]).toEqual([422, 'line-shape'])
  const first = await ask(cityOfficer, layouts.saveLayout, { ...given, cells })
  const second = await ask(cityOfficer, layouts.saveLayout, { ...given, cells: '表 1!B2 = W2' })
  expect([first.number, second.number]).toEqual([1, 2])
  expect((await ask(district, layouts.saveLayout, { ...given, cells })).status).toBe(403)
  const listed = (await ask(district, layouts.listLayouts, {})).layouts
  expect(listed.map(({ name, number }) => [name, number])).toEqual([
    ['仁桥自带版式', 0],
    ['人社报表', 2],
  ])

  // What was made after the older version can be made again.
  const older = { period, layoutId: first.id ?? undefined }
  const made = (await read(await ask(cityOfficer, contract.downloadWorkbook, older))).worksheets[0]
  expect(['A2', 'B2', 'C2'].map((at) => made?.getCell(at).value)).toEqual([
    ...["'=HYPERLINK(1)", 1, 2],
  ])
  const unknown = { layoutId: crypto.randomUUID() as NonNullable<typeof first.id> }
  expect((await ask(cityOfficer, contract.downloadWorkbook, unknown)).status).toBe(404)

  const report = await ask(district, contract.downloadReport, { period })
  expect(report.fileName).toBe('延庆区-医务社会工作简报-2026-02.docx')
  const text = new PizZip(Buffer.from(report.base64, 'base64')).file('word/document.xml')?.asText()
  expect(text).toContain('延庆区医务社会工作简报')
  expect(text).not.toContain('{')
})

async function read({ base64 }: { readonly base64: string }) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as never)
  return book
}
