import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anIdentityNumber, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { columnsOf } from '../model/column.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { anImporter, anOldCase, aRow, aSheet } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ demo: true }))
  const count = async (table: string) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.raw(table)}`.execute(owner)
    return rows[0]?.n
  }
  return { db, owner, ask, worker, lead, id, count, importer: anImporter(ask, worker) }
}

const numbered = (sequence: number) => ({
  identityNumber: anIdentityNumber('1958-03-04', sequence * 2),
  name: `病人${'甲乙丙丁戊己庚辛壬癸'[sequence]}`,
})

test('patients: nothing is written before the yes; the same file again brings nobody twice', async () => {
  const { importer, count } = await aHouse()
  const sheet = await aSheet('patients', [aRow(numbered(1)), aRow(numbered(2)), aRow({})])
  const batch = await importer.check('patients', sheet)
  expect(batch).toMatchObject({ state: 'ready', total: 3, counts: { fine: 3, faulty: 0 } })
  expect(await count('people.person')).toBe(0)

  const { batch: after } = await importer.confirm(batch.id)
  expect(after).toMatchObject({ state: 'done', counts: { imported: 3, fine: 0 } })
  expect(await count('people.person')).toBe(3)
  const again = await importer.check('patients', sheet)
  expect(again.counts).toMatchObject({ known: 3, fine: 0, alike: 0 })
  await importer.confirm(again.id)
  expect(await count('people.person')).toBe(3)
})

test('a colleague who brings the same list is told that all of them exist', async () => {
  const { ask, lead, importer } = await aHouse()
  const sheet = await aSheet('patients', [aRow(numbered(1)), aRow({})])
  await importer.confirm((await importer.check('patients', sheet)).id)
  const hers = await anImporter(ask, lead).check('patients', sheet)
  expect(hers.counts).toMatchObject({ known: 2, fine: 0 })
})

test('what is wrong is told by row and column, all of it at once, and the rest can go on', async () => {
  const { importer, count } = await aHouse()
  const sheet = await aSheet('patients', [
    aRow({ name: '' }),
    aRow({ identityNumber: Number('990000195803040023') }),
    aRow({ identityNumber: '99000019580304002X', phones: '123', sex: '女的' }),
    aRow({ birthDate: '5/1/58' }),
    aRow({ birthDate: '2958-03-04' }),
    aRow({ phones: { formula: 'A1&"1"', result: '13800005678' } as never }),
    aRow(numbered(1)),
    aRow(numbered(1)),
  ])
  const batch = await importer.check('patients', sheet)
  expect(batch.counts).toMatchObject({ faulty: 7, fine: 1 })
  const faults = await importer.faults(batch.id)
  expect(faults.map(({ n, column, code }) => [n, column, code])).toEqual([
    [2, 'name', 'required'],
    [3, 'identityNumber', 'identity-number-as-number'],
    [4, 'identityNumber', 'identity-number-check-digit'],
    [4, 'sex', 'not-a-choice'],
    [4, 'phones', 'phone-shape'],
    [5, 'birthDate', 'day-unclear'],
    [6, 'birthDate', 'birth-date-in-the-future'],
    [7, 'phones', 'cell-is-formula'],
    [9, '', 'row-twice'],
  ])
  for (const { message } of faults) expect(message).toMatch(/[一-鿿].*。$/)
  await importer.confirm(batch.id)
  expect(await count('people.person')).toBe(1)
})

test('the file of corrections has red cells with comments, and the mended file is taken', async () => {
  const { ask, worker, importer } = await aHouse()
  const sheet = await aSheet('patients', [aRow(numbered(1)), aRow({ phones: '123' })])
  const batch = await importer.check('patients', sheet)
  const { base64, fileName } = await ask(worker, contract.downloadCorrections, {
    batchId: batch.id,
  })
  expect(fileName).toBe('名单-待修改.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as never)
  const phones = columnsOf.patients.findIndex(({ key }) => key === 'phones') + 1
  const cell = book.worksheets[0]?.getCell(2, phones)
  expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFDECEA' } })
  expect(JSON.stringify(cell?.note)).toContain('第 3 行“电话”：')
  if (cell) cell.value = '13800005678'
  const mended = Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
  expect((await importer.check('patients', mended)).counts).toMatchObject({ fine: 1, faulty: 0 })
})

test('who is alike is asked about, and one answer makes nobody, the other somebody new', async () => {
  const { db, ask, worker, importer, count } = await aHouse()
  const known = await aPatient(db, worker, {
    name: '王淑兰',
    birthDate: '1958-03-04',
    sex: 'female',
  })
  const sheet = await aSheet('patients', [aRow({}), aRow({ phones: '13800005678' })])
  const batch = await importer.check('patients', sheet)
  expect(batch.counts).toMatchObject({ alike: 2, fine: 0 })
  const { lines } = await ask(worker, contract.listLines, { batchId: batch.id, state: 'alike' })
  expect(lines[0]).toMatchObject({ label: '王淑兰', candidates: [{ id: known.id }] })

  const which = { batchId: batch.id, version: lines[0]?.version ?? 0 }
  const same = { ...which, n: 2, sameAs: known.id }
  expect((await ask(worker, contract.decideLine, same)).counts).toMatchObject({ known: 1 })
  expect(await ask(worker, contract.decideLine, same)).toMatchObject({ status: 412 })
  const stranger = { ...which, n: 3, sameAs: worker.accountId as never }
  expect(await ask(worker, contract.decideLine, stranger)).toMatchObject({
    code: 'nothing-to-decide',
  })
  await ask(worker, contract.decideLine, { ...which, n: 3, sameAs: null })
  await importer.confirm(batch.id)
  expect(await count('people.person')).toBe(2)
})

test('somebody registered between the look and the yes is not registered twice', async () => {
  const { db, worker, importer, count } = await aHouse()
  const { identityNumber, name } = numbered(1)
  const sheet = await aSheet('patients', [aRow({ identityNumber, name }), aRow(numbered(2))])
  const batch = await importer.check('patients', sheet)
  await aPatient(db, worker, { identityNumber, name, birthDate: '1958-03-04', sex: 'female' })
  const { batch: after } = await importer.confirm(batch.id)
  expect(after.counts).toMatchObject({ known: 1, imported: 1 })
  expect(await count('people.person')).toBe(2)
})

test('old cases come with their client, their dates and their end, and once', async () => {
  const { owner, importer, count } = await aHouse()
  const two = numbered(1)
  const sheet = await aSheet('old-cases', [
    anOldCase({ ...two, oldNumber: 'SW-31' }),
    anOldCase({ ...two, openedOn: '2025-01-02', closedOn: '2025-01-02', reason: '死亡' }),
    anOldCase({ name: '李四' }),
    anOldCase({ name: '李四', openedOn: '2025-02-01', closedOn: '2025-03-01' }),
  ])
  const batch = await importer.check('old-cases', sheet)
  expect(batch.counts).toMatchObject({ fine: 4 })
  await importer.confirm(batch.id)
  expect([await count('people.person'), await count('casework."case"')]).toEqual([2, 4])
  const { rows } = await sql<{ number: string; opened: string; reason: string; note: string }>`
    select c.number, c.state, c.opened_at::date::text as opened, i.closure->>'reason' as reason,
      e.note, i.closed_at is not null as closed
    from casework."case" c join casework.interval i on i.case_id = c.id
      join casework.case_event e on e.case_id = c.id
    order by c.opened_at, e.note desc`.execute(owner)
  expect(rows[0]).toMatchObject({
    ...{ number: '2024-0001', state: 'ended', opened: '2024-05-06', closed: true },
    ...{ reason: 'goals-met', note: '原编号 SW-31' },
  })
  const again = await importer.check('old-cases', sheet)
  expect(again.counts).toMatchObject({ known: 4, fine: 0 })
})

test('an old case with its dates the wrong way round is told', async () => {
  const { importer } = await aHouse()
  const sheet = await aSheet('old-cases', [
    anOldCase({ closedOn: '2024-01-01' }),
    anOldCase({ closedOn: '2999-01-01', reason: '不知道', summary: '' }),
  ])
  const batch = await importer.check('old-cases', sheet)
  expect((await importer.faults(batch.id)).map(({ column, code }) => [column, code])).toEqual([
    ['closedOn', 'closed-before-opened'],
    ['closedOn', 'closed-in-future'],
    ['reason', 'not-a-choice'],
    ['summary', 'required'],
  ])
})

test('accounts are the system administrator’s: each gets its code, once', async () => {
  const { ask, worker, count } = await aHouse()
  const admin = anActor({ role: 'system-admin', institutionId: null, districtCode: null })
  const importer = anImporter(ask, admin)
  const sheet = await aSheet('staff', [
    { username: 'li.shegong', name: '李社工', email: 'li@example.org' },
    { username: 'Wang2', name: '王社工' },
    { username: '王', name: '王社工' },
    { username: 'zhao', name: '赵社工', email: 'zhao' },
  ])
  const before = (await count('access.account')) ?? 0
  const batch = await importer.check('staff', sheet)
  expect(batch.counts).toMatchObject({ fine: 2, faulty: 2 })
  const { accounts } = await importer.confirm(batch.id)
  expect(accounts).toMatchObject([{ username: 'li.shegong' }, { username: 'wang2' }])
  expect(accounts[0]?.code).toMatch(/^[0-9A-Z-]{19}$/)
  expect(await count('access.account')).toBe(before + 2)
  expect((await importer.check('staff', sheet)).counts).toMatchObject({ known: 2, faulty: 2 })
  for (const [actor, kind] of [
    [worker, 'staff'],
    [admin, 'patients'],
  ] as const)
    expect(await anImporter(ask, actor).upload(kind, sheet)).toMatchObject({
      ...{ status: 403, code: 'kind-not-yours' },
    })
})

test('an import is its maker’s alone: colleagues and other houses find nothing', async () => {
  const { db, ask, lead, id, importer } = await aHouse()
  const { id: batchId } = await importer.check('patients', await aSheet('patients', [aRow({})]))
  const elsewhere = (await anInstitution(db)).worker
  for (const other of [lead, anActor({ institutionId: id }), elsewhere]) {
    for (const endpoint of [contract.openImport, contract.checkImport, contract.confirmImport])
      expect(await ask(other, endpoint as typeof contract.openImport, { batchId })).toMatchObject({
        ...{ status: 404, code: 'no-such-import' },
      })
    for (const table of ['imports.batch', 'imports.line']) {
      const { rows } = await as(db, other, (tx) => sql`select from ${sql.raw(table)}`.execute(tx))
      expect(rows, table).toHaveLength(0)
    }
  }
})

test('a file can be forgotten, and what was read from it goes with it', async () => {
  const { ask, worker, importer, count } = await aHouse()
  const { id: batchId } = await importer.check('patients', await aSheet('patients', [aRow({})]))
  expect(await ask(worker, contract.dropImport, { batchId })).toMatchObject({ status: 200 })
  expect(await count('imports.line')).toBe(0)
  expect(await ask(worker, contract.openImport, { batchId })).toMatchObject({ status: 404 })
})

test('what was read lies sealed, and is gone once it is imported', async () => {
  const { owner, importer } = await aHouse()
  const batch = await importer.check('patients', await aSheet('patients', [aRow(numbered(1))]))
  const read = async () => {
    const { rows } = await sql<{ text: string; sealed: Buffer | null }>`
      select l::text as text, sealed from imports.line l`.execute(owner)
    return rows[0]
  }
  expect((await read())?.sealed).toBeTruthy()
  expect((await read())?.text).not.toContain('病人')
  await importer.confirm(batch.id)
  expect((await read())?.sealed).toBeNull()
})
