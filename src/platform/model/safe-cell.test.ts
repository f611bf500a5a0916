import { expect, test } from 'vitest'
import { safeCell } from './safe-cell.ts'

const signs = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠', '｜', '％']
const before = ['', ' ', '\t', '\r', '\n', '\u200B', '\u202E', '\uFEFF', '\u3000', ' \u200B ']
const deeds = ['1+1', 'cmd|/C calc!A0', 'HYPERLINK("x")']

test('of 360 payloads none begins as a formula; plain words stay as they are', () => {
  const payloads = signs.flatMap((sign) =>
    before.flatMap((blank) => deeds.map((deed) => `${blank}${sign}${deed}`)),
  )
  expect(payloads).toHaveLength(360)
  for (const payload of payloads) expect(safeCell(payload)[0]).toBe("'")
  for (const text of ['骨科病房', '3 号楼', 'A-1', '按病区', '']) expect(safeCell(text)).toBe(text)
  expect(safeCell('病\u0000房')).toBe('病房')
})
