import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cells, LineFault } from '#imports/model/line.ts'
import type { Instant } from '#platform/model/time.ts'
import { listColumns } from './list-columns.ts'
import { readListRow } from './list-row.ts'
import { Skill, skillWords } from './volunteer.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
const CHINESE = /[\u4e00-\u9fff]/
const reckoning = { now: '2026-03-02T02:00:00.000Z' as Instant, demo: true }

function cells(texts: Readonly<Record<string, string>>): Cells {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, { as: 'text' as const, text }]),
  )
}

const row = { name: '岑一苇', birthDate: '1990-01-30', phone: '13800005678' }

test('skills are read as the export writes them, although some names of skills hold a 、', () => {
  fc.assert(
    fc.property(fc.subarray([...Skill.options]), (skills) => {
      const text = skills.map((one) => skillWords[one].zh).join('、')
      const { volunteer } = readListRow(cells({ ...row, skills: text }), reckoning)
      expect(volunteer?.skills.toSorted()).toEqual(skills.toSorted())
    }),
    { numRuns },
  )
})

test('whatever stands in the cells: somebody who can be registered, or faults that say where', () => {
  // Halves of pairs too.
  const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code))
  const text = fc.oneof(
    fc.string({ unit: anySign, maxLength: 12 }),
    fc.constantFrom('', '是', '1', '长'.repeat(300)),
  )
  const keys = listColumns.map(({ key }) => key)
  const anyRow = fc.dictionary(fc.constantFrom(...keys), text)
  fc.assert(
    fc.property(anyRow, (texts) => {
      const { volunteer, faults } = readListRow(cells({ ...row, ...texts }), reckoning)
      expect(volunteer === undefined).toBe(faults.length > 0)
      const isClear = (one: LineFault) => keys.includes(one.column) && CHINESE.test(one.message)
      expect(faults.filter((one) => !isClear(one))).toEqual([])
    }),
    { numRuns },
  )
})

test('a telephone abroad is read with and without the mark that the export sets before it', () => {
  for (const phone of ['+852 9123 4567', "'+85291234567"])
    expect(readListRow(cells({ ...row, phone }), reckoning).volunteer?.phone).toBe('+85291234567')
})

test('a foreigner has a passport of any shape, which tells no birth date', () => {
  const guest = { ...row, isForeigner: '是', identityNumber: 'ef 1234567' }
  expect(readListRow(cells(guest), reckoning).volunteer).toMatchObject({
    ...{ identityNumber: 'EF1234567', birthDate: '1990-01-30', isForeigner: true },
  })
  expect(readListRow(cells({ ...guest, birthDate: '' }), reckoning).faults).toMatchObject([
    { column: 'birthDate', code: 'birth-date-needed' },
  ])
})
