import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import { aFrontDoor, freshDatabase } from '#platform/server/testing.ts'
import { aBomb } from '#platform/server/testing-bomb.ts'
import { columnsOf } from '../model/column.ts'
import { routes } from './index.ts'
import { runTask } from './sheet/run-task.ts'
import { anImporter, aRow, aSheet } from './testing.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const TYPES = 'http://schemas.openxmlformats.org'

/** What exceljs needs beside the sheet itself. */
const workbook = {
  '[Content_Types].xml': `<Types xmlns="${TYPES}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${TYPES}/package/2006/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${TYPES}/spreadsheetml/2006/main" xmlns:r="${TYPES}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${TYPES}/package/2006/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
const ROW = Buffer.from('<row><c t="inlineStr"><is><t>王淑兰</t></is></c><c><v>123</v></c></row>')

const TITLES = `<row r="1">${columnsOf.patients
  .map(({ title }, n) => `<c r="${'ABCDEFGH'[n]}1" t="inlineStr"><is><t>${title}</t></is></c>`)
  .join('')}</row>`

/** 4.9 MB that become 1.2 GB; what cannot be deflated makes up the size. */
const bigBomb = (declared?: number) =>
  aBomb({
    ...{ inflated: 1_200_000_000, name: SHEET, ...(declared && { declared }) },
    beside: { ...workbook, 'xl/media/image1.png': randomBytes(3_600_000) },
    filling: Buffer.alloc(1 << 20),
  })

async function aServer(url: string, actor: Actor) {
  const file = new URL('./bomb-target.ts', import.meta.url).pathname
  const child: ChildProcess = fork(file, [JSON.stringify({ url, actor })], {
    execArgv: ['--import', 'tsx'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [port] = (await once(child, 'message')) as [number]
  return {
    child,
    async memory() {
      child.send('?')
      const [said] = (await once(child, 'message')) as [number]
      return said
    },
    async send(body: object) {
      const before = performance.now()
      const response = await fetch(`http://127.0.0.1:${port}/api/imports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ kind: 'patients', fileName: 'a.xlsx', ...body }),
      })
      const { code } = (await response.json()) as { code?: string }
      return { status: response.status, code, ms: performance.now() - before }
    },
  }
}

test('a bomb of 4.9 MB is refused within a second, and the server’s memory does not move', async () => {
  const { db, url } = await freshDatabase()
  const { worker } = await anInstitution(db)
  const server = await aServer(url, worker)
  const honest = { base64: await aSheet('patients', [aRow({})]) }
  expect(await server.send(honest)).toMatchObject({ status: 200 })
  // A file of the same size that is no bomb: what a request itself takes is there before.
  const noise = { base64: randomBytes(4_900_000).toString('base64') }
  for (let n = 0; n < 10; n++) expect(await server.send(noise)).toMatchObject({ status: 400 })

  const [truthful, lying] = [bigBomb(), bigBomb(90_000)]
  expect(truthful.length / 1e6).toBeCloseTo(4.9, 0)
  const before = await server.memory()
  for (const [bomb, code] of [
    [truthful, 'file-inflates-too-far'],
    [lying, 'file-lies'],
  ] as const) {
    const took: number[] = []
    for (let n = 0; n < 3; n++) {
      const { ms, ...said } = await server.send({ base64: bomb.toString('base64') })
      expect(said).toMatchObject({ status: 400, code })
      took.push(ms)
    }
    // Whatever else the machine does at this moment is not the gate's doing.
    expect(Math.min(...took)).toBeLessThan(1000)
  }
  const after = await server.memory()
  // Of 1 200; what moves is the garbage of the requests themselves.
  expect(after - before).toBeLessThan(80)
  expect(await server.send(honest)).toMatchObject({ status: 200 })
  expect(server.child.exitCode).toBeNull()
}, 60_000)

test('control: with the gate open the thread dies of it, and the process does not', async () => {
  const bytes = new Uint8Array(
    aBomb({ inflated: 150_000_000, name: SHEET, beside: workbook, filling: ROW }),
  )
  const task = { do: 'read', bytes, columns: columnsOf.patients } as const
  await expect(runTask(task, { seconds: 3, megabytes: 64 })).rejects.toMatchObject({
    code: 'sheet-too-complex',
  })
}, 60_000)

test('one merged cell as large as the sheet kills the thread and nobody else', async () => {
  const merged = withSheet(
    `<worksheet xmlns="${TYPES}/spreadsheetml/2006/main"><sheetData>${TITLES}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
  )
  const bytes = new Uint8Array(Buffer.from(merged, 'base64'))
  const task = { do: 'read', bytes, columns: columnsOf.patients } as const
  await expect(runTask(task, { seconds: 2, megabytes: 48 })).rejects.toMatchObject({
    code: 'sheet-too-complex',
  })
}, 60_000)

test('a sheet that takes too long is given up', async () => {
  const bytes = new Uint8Array(aBomb({ inflated: 100, name: SHEET, beside: workbook }))
  const task = { do: 'read', bytes, columns: columnsOf.patients } as const
  await expect(runTask(task, { seconds: 0.01, megabytes: 64 })).rejects.toMatchObject({
    code: 'sheet-too-complex',
  })
})

test.each<[string, () => Promise<string> | string, string]>([
  ['text', () => Buffer.from('姓名,电话\n张三,1').toString('base64'), 'file-not-office'],
  [
    'an old workbook',
    () => Buffer.from('d0cf11e0a1b11ae100', 'hex').toString('base64'),
    'file-too-old',
  ],
  ['what is no base64', () => '不是文件', 'file-not-base64'],
  [
    'a zip in a zip',
    () => aBomb({ inflated: 99, name: 'a.zip' }).toString('base64'),
    'sheet-without-header',
  ],
  [
    'entities that grow',
    () =>
      withSheet('<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'),
    'sheet-unreadable',
  ],
  [
    'a sheet cut off',
    () => withSheet('<worksheet><sheetData><row r="1"><c r="A1"'),
    'sheet-unreadable',
  ],
  ['macros', () => withSheet('<worksheet/>', { 'xl/vbaProject.bin': 'x' }), 'file-has-macros'],
  [
    'links to other workbooks',
    () => withSheet('<worksheet/>', { 'xl/externalLinks/externalLink1.xml': 'x' }),
    'file-has-macros',
  ],
  ['nothing below the titles', () => aSheet('patients', []), 'sheet-empty'],
  [
    'no titles',
    () => aSheet('patients', [aRow({})], (sheet) => sheet.spliceRows(1, 1)),
    'sheet-without-header',
  ],
  [
    'a title twice',
    () => aSheet('patients', [aRow({})], (sheet) => sheet.spliceColumns(8, 0, ['姓名 *'])),
    'sheet-doubles-columns',
  ],
  [
    'a column that has to be there gone',
    () => aSheet('patients', [aRow({})], (sheet) => sheet.spliceColumns(1, 1)),
    'sheet-lacks-columns',
  ],
  [
    'a row far below',
    () =>
      withSheet(
        `<worksheet xmlns="${TYPES}/spreadsheetml/2006/main"><sheetData>${TITLES}<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData></worksheet>`,
      ),
    'sheet-too-long',
  ],
])('%s is refused, with a code of its own', async (_, make, code) => {
  const { db } = await freshDatabase()
  const { worker } = await anInstitution(db)
  const importer = anImporter(aFrontDoor(db, routes), worker)
  const said = await importer.upload('patients', await make())
  expect(said).toMatchObject({ status: 400, code })
  expect((said as unknown as { title: string }).title).toMatch(/[一-鿿]/)
})

test('what is no .xlsx by its name is not even looked at', async () => {
  const { db } = await freshDatabase()
  const { worker } = await anInstitution(db)
  const importer = anImporter(aFrontDoor(db, routes), worker)
  expect(await importer.upload('patients', 'AAAA', '名单.csv')).toMatchObject({
    ...{ status: 400, code: 'sheet-not-xlsx' },
  })
})

function withSheet(sheet: string, beside: Record<string, string> = {}) {
  const parts = { ...workbook, ...beside, [SHEET]: sheet }
  return aBomb({ inflated: 1, name: 'docProps/x.xml', beside: parts }).toString('base64')
}
