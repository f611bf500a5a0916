import ExcelJS, { type CellValue } from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain } from '../../model/cell.ts'
import { columnsOf } from '../../model/column.ts'
import { readLine } from '../../model/read-line.ts'
import { readSheet } from './read-sheet.ts'
import type { ReadSheet } from './task.ts'

const columns = columnsOf.patients
const reckoning = { now: '2026-03-02T02:00:00.000Z' as never, demo: true }
const numRuns = Number(process.env.PROOF_ROUNDS ?? 60)

async function readBack(
  rows: readonly (readonly CellValue[])[],
  shape = (_: ExcelJS.Worksheet) => {},
) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表')
  sheet.addRow(columns.map(({ title }) => title))
  for (const row of rows) sheet.addRow([...row])
  shape(sheet)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return (await readSheet(bytes, columns)) as ReadSheet
}

/** What Excel keeps as text; a leading or trailing blank says nothing. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((one) => plain(one) !== '' && !/[\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9A-F]{4}_/iu.test(one))

const value = fc.oneof(
  text,
  fc.integer({ min: 1, max: 999_999_999 }),
  fc.date({ min: new Date('1930-01-01'), max: new Date('2025-01-01'), noInvalidDate: true }),
  fc.boolean(),
  fc.constant(null),
  fc.record({ formula: fc.constant('1+1'), result: fc.constant(2) }),
)

test('whatever stands in a sheet comes back as what it is, or is not taken at all', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { minLength: columns.length, maxLength: columns.length }),
      async (row) => {
        const { rows } = await readBack([['标记', ...row.slice(1)] as CellValue[]])
        const cells = rows[0]?.cells ?? {}
        columns.forEach(({ key }, place) => {
          const [was, is] = [place === 0 ? '标记' : row[place], cells[key]]
          if (was === null) expect(is).toBeUndefined()
          else if (typeof was === 'string') expect(plain(is?.text ?? '')).toBe(plain(was))
          else if (typeof was === 'number') expect(is).toEqual({ as: 'number', text: String(was) })
          else if (typeof was === 'boolean') expect(is?.text).toBe(was ? '是' : '否')
          else if (was instanceof Date)
            expect(is).toEqual({ as: 'day', text: was.toISOString().slice(0, 10) })
          else expect(is?.as).toBe('formula')
        })
      },
    ),
    { numRuns },
  )
})

test('an identity number in a numeric cell is refused, whichever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n - 1n }), async (number) => {
      const { rows } = await readBack([['王淑兰', '女', Number(number)]])
      const { line, faults } = readLine('patients', rows[0]?.cells ?? {}, reckoning)
      expect(line).toBeUndefined()
      expect(faults).toMatchObject([
        { column: 'identityNumber', code: 'identity-number-as-number' },
      ])
    }),
    { numRuns: Math.min(numRuns, 200) },
  )
})

test('a day is the same day however it is written', async () => {
  const ways: ((day: string) => CellValue)[] = [
    (day) => day,
    (day) => day.replaceAll('-', '/'),
    (day) => day.replaceAll('-', '.'),
    (day) => day.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日'),
    (day) => day.replaceAll('-', ''),
    (day) => Number(day.replaceAll('-', '')),
    (day) =>
      ` ${day.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `,
    (day) => `${day} 00:00:00`,
    (day) => new Date(`${day}T00:00:00.000Z`),
    (day) => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000,
  ]
  const days = fc
    .date({ min: new Date('1910-01-01'), max: new Date('2026-03-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  await fc.assert(
    fc.asyncProperty(days, async (day) => {
      const { rows } = await readBack(ways.map((way) => ['王淑兰', '女', null, way(day)]))
      for (const { cells } of rows) {
        const { line, faults } = readLine('patients', cells, reckoning)
        expect(faults, JSON.stringify(cells)).toEqual([])
        expect(line).toMatchObject({ person: { birthDate: day } })
      }
    }),
    { numRuns: Math.min(numRuns, 100) },
  )
})

test.each<[string, CellValue]>([
  ['day and month that could be the other way round', '5/1/1980'],
  ['a year of two digits', '80-05-01'],
  ['a day that is not in the calendar', '1981-02-29'],
  ['a number that may be a year', 1980],
  ['a number with a fraction', 29_342.5],
  ['a number beyond all days', 99_999_999],
  ['words', '去年春天'],
])('%s is no day', async (_, written) => {
  const { rows } = await readBack([['王淑兰', '女', null, written]])
  const { faults } = readLine('patients', rows[0]?.cells ?? {}, reckoning)
  expect(faults).toMatchObject([{ column: 'birthDate', code: expect.stringMatching(/^day-/) }])
})

test('what people do to sheets: a line above, merged cells, hidden rows, odd titles, a 1904 calendar', async () => {
  const shaped = await readBack(
    [
      ['王淑兰', '女'],
      ['李四', '男'],
      ['赵五', '男'],
    ],
    (sheet) => {
      sheet.spliceRows(1, 0, ['市东医院患者名单'])
      sheet.getCell('A2').value = ' 姓　名 *（必填）'
      sheet.getCell('Z2').value = '备注'
      sheet.getRow(4).hidden = true
      sheet.mergeCells('B4:B5')
    },
  )
  expect(shaped.rows.map(({ n, cells }) => [n, cells.name?.text, cells.sex?.as])).toEqual([
    [3, '王淑兰', 'text'],
    [4, '李四', 'merged'],
    [5, '赵五', 'merged'],
  ])
  expect(shaped.notes.join()).toMatch(/备注.*隐藏/s)

  const old = await readBack([['王淑兰', '女', null, 27_880]], (sheet) => {
    sheet.workbook.properties.date1904 = true
  })
  const { line } = readLine('patients', old.rows[0]?.cells ?? {}, reckoning)
  expect(line).toMatchObject({ person: { birthDate: '1980-05-01' } })
})

test('no bytes bring the reader down: they are read, refused, or fail in a way that is caught', async () => {
  const good = new Uint8Array(await new ExcelJS.Workbook().xlsx.writeBuffer())
  const spoilt = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(spoilt, async (changes) => {
      const bytes = good.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      await readSheet(bytes, columns).catch((error: unknown) => expect(error).toBeInstanceOf(Error))
    }),
    { numRuns },
  )
})
