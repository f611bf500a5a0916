import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, freshDatabase } from '#platform/server/testing.ts'
import { amendVolunteer } from '#volunteers/model/contract.ts'
import { routes as volunteers } from '#volunteers/server/index.ts'
import { aVolunteer } from '#volunteers/server/testing.ts'
import * as contract from '../model/contract.ts'
import { safeCell } from './export-sheets.ts'
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
  const signs = [
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
  const payloads = signs.flatMap((sign) =>
    Array.from({ length: 15 }, (_, n) => `${sign}cmd|' /C calc'!A${n}`),
  )
  expect(payloads.length).toBeGreaterThanOrEqual(200)
  expect(payloads.filter((one) => safeCell(one) === one)).toEqual([])
})
