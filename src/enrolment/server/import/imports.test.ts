import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { anIdentityNumber } from '#people/server/testing.ts'
import { aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../../model/contract-import.ts'
import { COLUMNS } from '../../model/import-columns.ts'
import { findPolicy, routes } from '../index.ts'
import { startCover } from '../start-cover.ts'
import { aClerk, anInsured, anInsuredAccount } from '../testing.ts'

type Row = readonly (string | number)[]

const person = (n: number, year = '2026') =>
  [`测试${'甲乙丙丁戊'[n % 5]}`, anIdentityNumber('1970-01-01', n), year, '居民', '健康'] as const

async function xlsx(rows: readonly Row[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRow(['2026 年度投保名单'])
  sheet.addRow([...COLUMNS])
  for (const row of rows) sheet.addRow([...row])
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  return { fileName: '名单.xlsx', base64: bytes.toString('base64') }
}

function csv(rows: readonly Row[]) {
  const lines = [COLUMNS, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(','))
  const bytes = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
  return { fileName: '名单.csv', base64: bytes.toString('base64') }
}

async function aDesk() {
  const { db } = await freshDatabase()
  const deps = testDeps({ demo: true })
  const ask = aFrontDoor(db, routes, deps)
  const clerk = aClerk()
  async function check(file: { fileName: string; base64: string }) {
    let now = await ask(clerk, contract.beginImport, file)
    while (now.state === 'checking')
      now = await ask(clerk, contract.checkImport, { importId: now.id })
    return now
  }
  async function confirm(importId: contract.ImportId) {
    let now = await ask(clerk, contract.confirmImport, { importId })
    while (now.state === 'writing') now = await ask(clerk, contract.confirmImport, { importId })
    return now
  }
  return { db, deps, ask, clerk, check, confirm }
}

test.each(['xlsx', 'csv'] as const)(
  'a list as .%s: nothing is written before the yes, and the same list twice brings nobody twice',
  async (kind) => {
    const { check, confirm, ask, clerk } = await aDesk()
    const rows = [person(11), person(12), person(13), person(11, '2025')]
    const file = kind === 'xlsx' ? await xlsx(rows) : csv(rows)
    const first = await check(file)
    expect(first).toMatchObject({ state: 'ready', total: 4, fine: 4, known: 0, faulty: 0 })
    const again = await check(file)
    expect(again).toMatchObject({ fine: 4, known: 0 })
    expect(await confirm(first.id)).toMatchObject({ state: 'done', imported: 4 })
    // Checked before the other was written: the database itself keeps them from coming twice.
    expect(await confirm(again.id)).toMatchObject({ state: 'done', imported: 0 })
    expect(await check(file)).toMatchObject({ fine: 0, known: 4 })
    expect((await ask(clerk, contract.listImports, {})).imports).toHaveLength(3)
  },
)

test('what is wrong is told by row and column, and the rest is imported', async () => {
  const { db, ask, clerk, check, confirm } = await aDesk()
  await anInsured(db, { name: '另一人', identityNumber: anIdentityNumber('1970-01-01', 14) })
  const file = await xlsx([
    person(11),
    ['测试甲', 110101198005010, 2026, '居民', '健康'],
    ['测试甲', Number(anIdentityNumber('1970-01-01', 12).replace('X', '0')), 2026, '居民', '健康'],
    ['测试甲', anIdentityNumber('1970-01-01', 13), 2031, '别处', '不知道'],
    person(11),
    person(14),
  ])
  const found = await check(file)
  expect(found).toMatchObject({ total: 6, fine: 1, faulty: 5 })
  const { rows } = await ask(clerk, contract.listFaults, { importId: found.id })
  expect(rows.map(({ line, faults }) => [line, faults.map(({ code }) => code)])).toEqual([
    [4, ['identity-number-fifteen-digits']],
    [5, ['identity-number-as-number']],
    [6, ['year-not-known', 'route-not-known', 'class-not-known']],
    [7, ['row-twice']],
    [8, ['name-not-of-number']],
  ])
  expect(await confirm(found.id)).toMatchObject({ imported: 1 })
})

test('years that come with a list count as quiet years, whichever row stands first', async () => {
  const { db, deps, clerk, check, confirm } = await aDesk()
  const rows = ['2026', '2024', '2025', '2023'].map((year) => person(21, year))
  const { id } = await check(csv(rows))
  await confirm(id)
  await startCover(db, deps)
  const { insuredId } = await as(db, clerk, async () => {
    const { insuredIdOf } = await import('../identity.ts')
    return { insuredId: insuredIdOf(anIdentityNumber('1970-01-01', 21), deps) }
  })
  const policy = await as(db, clerk, (tx) => findPolicy(tx, clerk, { insuredId, year: 2026 }, deps))
  expect(policy).toMatchObject({ quietYears: 3, isFrozen: true, state: 'in-force' })
})

test.each<[string, { fileName: string; base64: string }, string]>([
  ['no list', { fileName: 'a.pdf', base64: 'AAAA' }, 'list-not-known'],
  ['no archive', { fileName: 'a.xlsx', base64: 'AAAA' }, 'file-not-office'],
  ['no titles', csv([]), 'list-empty'],
  [
    'other titles',
    { fileName: 'a.csv', base64: Buffer.from('甲,乙\n1,2\n'.repeat(9)).toString('base64') },
    'list-without-titles',
  ],
])('%s is refused in a sentence', async (_, file, code) => {
  const { ask, clerk } = await aDesk()
  expect(await ask(clerk, contract.beginImport, file)).toMatchObject({ status: 400, code })
})

test('a list in GB 18030, as Excel writes it on a Chinese Windows, is read as well', async () => {
  const { check } = await aDesk()
  // 姓名,身份证号,年度,参保途径,健康状况 / 李四,…,2026,居民,健康
  const titles = 'd0d5c3fb2cc9edb7ddd6a4bac52cc4eab6c82cb2ceb1a3cdbebeb62cbdA1bfb5d7b4bff60d0a'
  const row = `c0eecbc42c${Buffer.from(anIdentityNumber('1970-01-01', 31)).toString('hex')}2c323032362cbed3c3f12cbda1bfb5`
  const base64 = Buffer.from(titles + row, 'hex').toString('base64')
  expect(await check({ fileName: '名单.csv', base64 })).toMatchObject({ total: 1, fine: 1 })
})

test('a list is its clerk’s alone', async () => {
  const { ask, check } = await aDesk()
  const { id: importId } = await check(csv([person(41)]))
  for (const actor of [aClerk(), anInsuredAccount()])
    expect([403, 404]).toContain((await ask(actor, contract.openImport, { importId })).status)
})
