import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { ServicePackage } from '../model/hsds.ts'
import { routes } from './index.ts'
import { aResource, aResourceContent } from './testing.ts'

async function aCity() {
  const { db } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const [house, other, centre] = [
    await anInstitution(db),
    await anInstitution(db),
    await anInstitution(db, { kind: 'chc' as never }).catch(() => anInstitution(db)),
  ]
  const partner = anActor({ role: 'partner', institutionId: centre.id })
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  return { db, clock, house, other, centre, partner, ask }
}

test('an entry is kept by one house, shared with the city, counted by who offers it, and ages', async () => {
  const { ask, clock, house, other, centre, partner } = await aCity()
  const provider = { name: '社区站', about: '', institutionId: centre.id }
  const content = aResourceContent({ provider })
  const entered = await ask(house.worker, contract.enterResource, { content })
  expect(entered).toMatchObject({
    status: 200,
    isOurs: true,
    published: false,
    version: 1,
    content,
  })

  const which = { resourceId: entered.id }
  const gone = { status: 404, code: 'no-such-resource' }
  expect(await ask(other.worker, contract.openResource, which)).toMatchObject(gone)
  expect((await ask(other.worker, contract.searchResources, {})).rows).toEqual([])
  const share = { ...which, published: true, version: 1 }
  await ask(house.lead, contract.publishResource, share)
  const seen = await ask(other.worker, contract.searchResources, { need: 'finance', age: 7 })
  expect(seen.rows).toMatchObject([{ id: entered.id, isOurs: false, keeper: house.name }])
  expect((await ask(other.worker, contract.searchResources, { age: 40 })).rows).toEqual([])

  const refused = { status: 403, code: 'resource-of-another-house' }
  const amend = { ...which, content: aResourceContent({ name: '改名' }), version: 2 }
  expect(await ask(other.worker, contract.amendResource, amend)).toMatchObject(refused)
  const places = { ...which, available: 3, maximum: 10, unit: '人', version: 2 }
  const stranger = anActor({ role: 'partner', institutionId: other.id })
  expect(await ask(stranger, contract.countPlaces, places)).toMatchObject(refused)
  expect(await ask(partner, contract.countPlaces, places)).toMatchObject({
    capacity: { available: 3, maximum: 10, updatedAt: clock.now() },
    isOurs: false,
  })

  await ask(house.worker, contract.verifyResource, { ...which, version: 3 })
  const toVerify = () => ask(house.worker, contract.searchResources, { toVerify: 'true' as never })
  expect((await toVerify()).rows).toEqual([])
  clock.advance(91 * 24 * 60)
  expect((await toVerify()).rows).toMatchObject([{ id: entered.id }])
  expect(await ask(house.worker, contract.amendResource, amend)).toMatchObject({
    code: 'version-changed',
  })
})

test('HSDS 3: what goes out fulfils the schema, comes in elsewhere as it was, and a fault is told', async () => {
  const { db, ask, house, other } = await aCity()
  const full = { available: 2, maximum: 5, unit: '间', capacityAt: '2026-03-01T00:00:00.000Z' }
  const districts = ['110105' as const]
  const { content } = await aResource(db, house.worker, {
    ...{ districts, schedule: '工作日', place: '东街一号', contact: '值班室', alert: '搬家' },
    ...{ costNote: '不收费', row: { ...full, verifiedAt: '2026-02-01T00:00:00.000Z' } as never },
  })
  const file = await ask(house.worker, contract.exportResources, { format: 'hsds' })
  const services = JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8'))
  expect(ServicePackage.parse(services)).toHaveLength(1)

  const given = { format: 'hsds' as const, fileName: '目录.json', base64: file.base64 }
  const look = await ask(other.worker, contract.importResources, { ...given, confirmed: false })
  expect(look).toMatchObject({ added: 1, changed: 0, faults: [], written: false })
  expect((await ask(other.worker, contract.searchResources, {})).rows).toEqual([])
  await ask(other.worker, contract.importResources, { ...given, confirmed: true })
  expect((await ask(other.worker, contract.searchResources, {})).rows).toMatchObject([
    {
      ...{ content, published: false, verifiedAt: '2026-02-01T00:00:00.000Z' },
      capacity: { available: 2, maximum: 5, unit: '间', updatedAt: full.capacityAt },
    },
  ])
  const again = await ask(house.worker, contract.importResources, { ...given, confirmed: true })
  expect(again).toMatchObject({ added: 0, changed: 1, written: true })
  expect((await ask(house.worker, contract.searchResources, {})).rows).toHaveLength(1)

  for (const field of ['id', 'name', 'status']) {
    const [{ [field]: _, ...lacking }] = services
    const base64 = Buffer.from(JSON.stringify([lacking])).toString('base64')
    expect(
      await ask(other.worker, contract.importResources, { ...given, base64, confirmed: true }),
      field,
    ).toMatchObject({ code: 'not-hsds' })
  }
})

const BEGINNINGS = ['=', '+', '-', '@', '\t=', '\r=', '＝', '＋', '－', '＠', '=＋', '|', '%', '"=']
const FORMULAS = [
  ...['1+1', 'cmd|"/c calc"!A1', 'HYPERLINK("http://x.invalid","y")', 'SUM(A1:A9)'],
  ...['IMPORTXML("http://x.invalid")', 'DDE("a","b","c")', "2+5+cmd|' /C calc'!A0", '@A1'],
  ...['WEBSERVICE("http://x.invalid")', '110101199003077578', '1E9', 'TRUE()', '-1', '+86', '{1}'],
]

test('a workbook of 200 payloads holds text and nothing that a spreadsheet would evaluate', async () => {
  const { db, ask, house, other } = await aCity()
  const payloads = BEGINNINGS.flatMap((one) => FORMULAS.map((rest) => one + rest)).slice(0, 200)
  expect(payloads).toHaveLength(200)
  const twenty = Array.from({ length: 20 }, (_, n) => payloads.slice(n * 10, n * 10 + 10))
  for (const [n, [name = '', ...rest]] of twenty.entries()) {
    const [about = '', description = '', alert = '', costNote = '', schedule = '', ...more] = rest
    const [place = '', contact = '', prose = '', document = ''] = more
    const provider = { name: `提供方${n}`, about, institutionId: null }
    await aResource(db, house.worker, {
      ...{ name, provider, description, alert, costNote, schedule, place, contact },
      ...{ eligibility: { prose, rule: null }, documents: [document] },
    })
  }
  const file = await ask(house.worker, contract.exportResources, { format: 'xlsx' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(file.base64, 'base64') as never)
  const types = new Set<ExcelJS.ValueType>()
  const found = new Set<string>()
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      types.add(cell.type)
      found.add(String(cell.value))
    }),
  )
  expect([...types]).toEqual([ExcelJS.ValueType.String])
  expect(payloads.filter((one) => !found.has(one) && !found.has(one.replace(/\r/g, '')))).toEqual(
    [],
  )

  const given = { format: 'xlsx' as const, fileName: '目录.xlsx', base64: file.base64 }
  expect(
    await ask(other.worker, contract.importResources, { ...given, confirmed: true }),
  ).toMatchObject({ added: 20, faults: [], written: true })

  const planted = new ExcelJS.Workbook()
  planted.addWorksheet('表').addRow([{ formula: '1+1', result: 2 }])
  expect(planted.worksheets[0]?.getCell('A1').type).not.toBe(ExcelJS.ValueType.String)
})
