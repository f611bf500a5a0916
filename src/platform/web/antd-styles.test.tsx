import { beforeEach, expect, test, vi } from 'vitest'
import { injectCSS, removeCSS, updateCSS } from './antd-styles.ts'

const texts = new WeakMap<CSSStyleSheet, string>()

function shown() {
  return document.adoptedStyleSheets.map((sheet) => texts.get(sheet) ?? '')
}

beforeEach(() => {
  vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(function (
    this: CSSStyleSheet,
    css: string,
  ) {
    texts.set(this, css)
  })
  for (const key of ['a', 'b', 'c']) removeCSS(key)
  document.adoptedStyleSheets = []
})

test('styles become sheets of a layer below our own, and no style element is made', () => {
  const before = document.querySelectorAll('style').length
  updateCSS('p{color:red}', 'a')
  expect(shown()).toEqual(['@layer antd {p{color:red}}'])
  expect(document.querySelectorAll('style')).toHaveLength(before)
})

test('the same key replaces its sheet instead of adding one', () => {
  const first = updateCSS('p{color:red}', 'a')
  expect(updateCSS('p{color:blue}', 'a')).toBe(first)
  expect(shown()).toEqual(['@layer antd {p{color:blue}}'])
})

test('the order is that of priority, then of arrival; a lock on scrolling comes last', () => {
  injectCSS('lock', {})
  updateCSS('b', 'b', { prepend: 'queue', priority: -998 })
  updateCSS('a', 'a', { prepend: 'queue', priority: -999 })
  updateCSS('c', 'c', { prepend: 'queue', priority: -999 })
  expect(shown().map((text) => text.slice('@layer antd {'.length, -1))).toEqual([
    'a',
    'c',
    'b',
    'lock',
  ])
})

test('sheets that somebody else adopted stay', () => {
  const other = new CSSStyleSheet()
  document.adoptedStyleSheets = [other]
  updateCSS('a', 'a')
  removeCSS('a')
  expect(document.adoptedStyleSheets).toContain(other)
})
