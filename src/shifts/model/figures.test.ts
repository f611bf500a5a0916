import { expect, test } from 'vitest'
import { FigureCode, toFigure } from './figures.ts'

test('a figure says nothing but what its rows say', () => {
  const row = { label: 'a', detail: '', value: 1, beside: 2 }
  for (const code of FigureCode.options) {
    const none = toFigure(code, [])
    expect(none.value === null || none.value === 0).toBe(true)
    expect(toFigure(code, [row, row]).value).not.toBeNull()
  }
  expect(toFigure('V8', [row, { ...row, value: 0 }])).toMatchObject({ value: 50, of: 2 })
  expect(toFigure('V5', [row])).toMatchObject({ value: 3, of: 2 })
})
