import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { catalogue } from './catalogue.ts'
import type { Variant } from './instrument.ts'
import { isWhole, type LoadedText, readPasted, textOf } from './wording.ts'

const today = Day.parse('2026-03-02')
const { hads, epds, 'phq-9': phq9 } = catalogue

function loadedFor(variant: Variant, given: Partial<LoadedText> = {}): LoadedText {
  const items = variant.items.map(({ id }) => ({ item: id, text: `授权题 ${id}`, answers: [] }))
  return { variant: variant.id, items, reference: 'GL-2026-1', until: null, ...given }
}

test('class A and B bring their wording along, class C has none of it in the product', () => {
  for (const { licence, variants } of Object.values(catalogue))
    for (const variant of variants) {
      const isOurs = licence.class !== 'C'
      expect(variant.items.every(({ text }) => (text === null) !== isOurs)).toBe(true)
      expect(textOf({ licence }, variant, null, today).ok).toBe(isOurs)
    }
})

test('what is offered with its wording has a licence that somebody has read, or is our own', () => {
  const shipped = Object.values(catalogue).filter(({ licence }) => licence.class === 'A')
  expect(shipped.map(({ id }) => id)).toEqual(['phq-2', 'phq-9', 'gad-7', 'gds-15', 'asq'])
  for (const { licence } of shipped) expect(licence.verified).toBe(true)
  expect(catalogue['who-5'].licence).toMatchObject({ class: 'C', verified: false })
  expect(catalogue['family-apgar'].licence).toMatchObject({ class: 'C', verified: false })
})

test('a wording under a licence of the institution is shown, as long as the licence runs', () => {
  const [variant] = hads.variants
  const shown = textOf(hads, variant, loadedFor(variant), today)
  expect(shown.ok && shown.items[0]?.text.zh).toBe('授权题 q1')
  const onLastDay = loadedFor(variant, { until: today })
  expect(textOf(hads, variant, onLastDay, today).ok).toBe(true)
  const over = loadedFor(variant, { until: Day.parse('2026-03-01') })
  expect(textOf(hads, variant, over, today)).toEqual({ ok: false, why: 'licence-over' })
})

test('a wording of another variant, or one with a hole, shows nothing', () => {
  const [variant] = epds.variants
  const whole = loadedFor(variant)
  expect(textOf(epds, variant, { ...whole, variant: 'other' }, today).ok).toBe(false)
  expect(textOf(epds, variant, { ...whole, items: whole.items.slice(1) }, today).ok).toBe(false)
})

test('a class A with a hole in its wording would not be shown either', () => {
  const [variant] = phq9.variants
  const items = variant.items.map((item, n) => (n === 3 ? { ...item, text: null } : item))
  expect(textOf(phq9, { ...variant, items }, null, today).ok).toBe(false)
})

test('what is pasted is read line by line, with its answers or without', () => {
  const [variant] = epds.variants
  const line = '甲题 | 零 | 一 | 二 | 三'
  const pasted = Array.from({ length: 10 }, () => line).join('\n\n')
  const items = readPasted(variant, pasted)
  expect(items[9]).toEqual({ item: 'q10', text: '甲题', answers: ['零', '一', '二', '三'] })
  expect(isWhole(variant, items)).toBe(true)
  expect(isWhole(variant, readPasted(variant, '甲题\n乙题'))).toBe(false)
  expect(isWhole(variant, readPasted(variant, pasted.replace(' | 三', '')))).toBe(false)
  expect(isWhole(variant, [...items.slice(1), ...items.slice(1, 2)])).toBe(false)
})
