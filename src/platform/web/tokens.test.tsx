import { theme as antd } from 'antd'
import { expect, test } from 'vitest'
import { type Appearance, antdTheme } from './theme.ts'
import { dark, light, textPairs } from './tokens.ts'

const palettes = { light, dark }

test.each(Object.entries(palettes))('every text of the %s palette can be read', (_, palette) => {
  const faint = textPairs(palette).filter(([text, ground]) => contrast(text, ground) < 4.5)
  expect(faint).toEqual([])
})

test.each(Object.entries(palettes))('what can be operated has a visible edge, %s', (_, palette) => {
  for (const ground of [palette.paper, palette.sheet])
    expect(contrast(palette.edge, ground)).toBeGreaterThanOrEqual(3)
})

const looks: Appearance[] = [
  { shade: 'light', elder: false, touch: false },
  { shade: 'dark', elder: false, touch: false },
  { shade: 'light', elder: true, touch: true },
]

test.each(looks)('Ant Design writes nothing faint either: $shade, elder $elder', (appearance) => {
  expect(faintIn(antd.getDesignToken(antdTheme(appearance)))).toEqual([])
})

test('the measure sees what it is for: the greys that Ant Design comes with', () => {
  expect(faintIn(antd.getDesignToken())).toContain('colorTextPlaceholder on colorBgContainer')
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
})

const TEXTS = [
  'colorText',
  'colorTextSecondary',
  'colorTextTertiary',
  'colorTextQuaternary',
  'colorTextPlaceholder',
  'colorTextDisabled',
  'colorTextDescription',
  'colorLink',
  'colorPrimary',
  'colorError',
] as const
const GROUNDS = ['colorBgContainer', 'colorBgElevated', 'colorBgLayout'] as const

function faintIn(tokens: ReturnType<typeof antd.getDesignToken>) {
  return TEXTS.flatMap((text) =>
    GROUNDS.filter((ground) => contrast(tokens[text], tokens[ground]) < 4.5).map(
      (ground) => `${text} on ${ground}`,
    ),
  )
}

/** WCAG 2.2, relative luminance; a translucent text is laid over its ground first. */
function contrast(text: string, ground: string) {
  const below = channels(ground)
  const [r, g, b, alpha] = channels(text)
  const over = [r, g, b].map((value, i) => value * alpha + (below[i] ?? 0) * (1 - alpha))
  const [lighter, darker] = [luminance(over), luminance(below)].sort((x, y) => y - x)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance([r = 0, g = 0, b = 0]: readonly number[]) {
  const [lr, lg, lb] = [r, g, b].map((value) => {
    const part = value / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (lr ?? 0) + 0.7152 * (lg ?? 0) + 0.0722 * (lb ?? 0)
}

function channels(colour: string): [number, number, number, number] {
  const numbers = colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(expand(colour).slice(at, at + 2), 16))
    : (colour.match(/[\d.]+/g) ?? []).map(Number)
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers
  return [r, g, b, alpha]
}

function expand(hex: string) {
  return hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex
}
