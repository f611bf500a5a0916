import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toGrey } from '#dicom/model/pixels/shades.ts'
import type { Frame } from '#imaging/web/viewer/decoding.ts'
import { PLAIN_VIEW, placeOf, toCanvas, type View } from '#imaging/web/viewer/paint.ts'
import type { PainterKind } from '#imaging/web/viewer/painter.ts'
import { openBrowser } from './browser.ts'
import { DIST } from './bundle.ts'
import { serveDist } from './serve-dist.ts'

const CHUNK = 'src/imaging/web/viewer/cornerstone/cornerstone-painter.ts'
const SIZE = [420, 300] as const
const [COLUMNS, ROWS] = [8, 6]
const COUNT = COLUMNS * ROWS

let browser: Browser
let page: Page
let server: Awaited<ReturnType<typeof serveDist>>
beforeAll(async () => {
  ;[server, browser] = await Promise.all([serveDist(DIST), openBrowser()])
  page = await browser.newPage()
  await page.goto(server.url)
  const manifest = JSON.parse(await readFile(join(DIST, '.vite', 'manifest.json'), 'utf8'))
  // Under the content policy of the product; as a text, or the test runner would take it for its own.
  await page.evaluate(
    `import('/${manifest[CHUNK].file}').then((own) => Object.assign(globalThis, own))`,
  )
  await page.evaluate(openPainter, SIZE)
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** Numbers from `from` on, so far apart, in an array of their kind. */
function grey<Kind extends Int16Array | Uint16Array | Uint8Array | Int32Array>(
  numbers: Kind,
  [from, step]: readonly [number, number],
  more: { photometric?: string; look?: Partial<Frame['look']> } = {},
): Frame {
  const { photometric = 'MONOCHROME2', look } = more
  return aFrame(
    { kind: 'grey', samples: numbers.map((_, at) => from + at * step), photometric },
    look,
  )
}

function aFrame(decoded: Frame['decoded'], look: Partial<Frame['look']> = {}): Frame {
  const picture = { rows: ROWS, columns: COLUMNS } as Frame['picture']
  const plain = { slope: 1, intercept: 0, windows: [], exact: false, spacing: undefined }
  const nobody = { patient: '', isGuessed: false, description: '' }
  return { decoded, picture, look: { ...plain, ...look }, ...nobody }
}

const colours = aFrame({
  kind: 'colour',
  colours: Uint8ClampedArray.from({ length: COUNT * 3 }, (_, at) => (at * 5) % 256),
})
const hounsfield = { look: { intercept: -1024 } }
const soft = { center: 40, width: 400 }

/** Each on the same painter, one after the other. */
const CASES: readonly (readonly [Frame, Partial<View>])[] = [
  [grey(new Int16Array(COUNT), [800, 10], hounsfield), { window: soft }],
  [grey(new Int16Array(COUNT), [800, 10], hounsfield), { window: soft, inverted: true }],
  [grey(new Int16Array(COUNT), [-32_767, 1300]), {}],
  [grey(new Uint16Array(COUNT), [3, 1391], { look: { slope: 0.037, intercept: 5 } }), {}],
  [grey(new Uint16Array(COUNT), [60_000, 1]), { window: { center: 60_024, width: 48 } }],
  [grey(new Uint8Array(COUNT), [0, 5], { photometric: 'MONOCHROME1' }), {}],
  [grey(new Int16Array(COUNT), [0, 7], { look: { slope: -2 } }), {}],
  [grey(new Int16Array(COUNT), [0, 1]), { window: { center: 20, width: 1 } }],
  [
    grey(new Int16Array(COUNT), [0, 1], { look: { exact: true } }),
    { window: { center: 9, width: 7 } },
  ],
  [grey(new Int16Array(COUNT), [0, 9], { look: { spacing: [2, 1] } }), { shift: [13, -21] }],
  [grey(new Uint8Array(COUNT), [9, 5]), { zoom: 1.7, shift: [-40, 25] }],
  [grey(new Uint8Array(COUNT), [9, 5]), { zoom: 0.4 }],
  [colours, {}],
  [colours, { inverted: true, zoom: 1.2 }],
]

test('what the graphics card paints is what the numbers say, whatever they are and wherever it lies', async () => {
  for (const [at, [frame, more]] of CASES.entries()) {
    const view = { ...PLAIN_VIEW, ...more }
    expect([at, await largestDifference(frame, view, expected(frame, view))]).toEqual([at, 0])
  }
  // Planted: the same picture turned over, and the same with another window.
  const [frame, more] = CASES[0] as (typeof CASES)[number]
  const view = { ...PLAIN_VIEW, ...more }
  for (const other of [{ inverted: true }, { window: { center: 60, width: 400 } }])
    expect(
      await largestDifference(frame, view, expected(frame, { ...view, ...other })),
    ).toBeGreaterThan(2)
})

test('numbers that no texture holds exactly are left to the canvas', async () => {
  const wide = grey(new Int32Array(COUNT), [2 ** 24, 1])
  const frames = [wide, ...CASES.map(([frame]) => frame)]
  expect(await page.evaluate(fitting, frames)).toEqual(frames.map((frame) => frame !== wide))
})

test('a card without room for a picture says so, and another paints it', async () => {
  const [frame] = CASES[5] as (typeof CASES)[number]
  await largestDifference(frame, PLAIN_VIEW, expected(frame, PLAIN_VIEW))
  expect(await page.evaluate(isLost)).toBe(false)
  await page.evaluate(() => {
    WebGL2RenderingContext.prototype.getError = () => WebGL2RenderingContext.OUT_OF_MEMORY
  })
  const [other] = CASES[6] as (typeof CASES)[number]
  await largestDifference(other, PLAIN_VIEW, expected(other, PLAIN_VIEW))
  expect(await page.evaluate(isLost)).toBe(true)
})

/** Red, green and blue of each pixel. */
function expected({ decoded, look }: Frame, view: View) {
  const shade = (value: number) => (view.inverted ? 255 - value : value)
  if (decoded.kind === 'colour') return [...decoded.colours].map(shade)
  const { samples, photometric } = decoded
  const least = samples[0] as number
  const most = samples.at(-1) as number
  const [one, other] = [least * look.slope + look.intercept, most * look.slope + look.intercept]
  const whole = { center: (one + other) / 2 + 0.5, width: Math.abs(other - one) + 1 }
  const shades = toGrey(samples, look, view.window ?? whole, photometric)
  return [...shades].flatMap((value) => Array.from({ length: 3 }, () => shade(value)))
}

/** In shades of 256, beyond the one that rounding may take. */
async function largestDifference(frame: Frame, view: View, shades: readonly number[]) {
  const place = placeOf(frame, view, SIZE)
  const middles = Array.from({ length: COUNT }, (_, at) =>
    toCanvas(place, [(at % COLUMNS) + 0.5, Math.floor(at / COLUMNS) + 0.5]),
  )
  const seen = await page.evaluate(paintAndLook, { frame, view, place, size: SIZE, middles })
  const differences = seen.flatMap((pixel, at) =>
    (pixel ?? []).map((value, part) => Math.abs(value - (shades[at * 3 + part] as number))),
  )
  expect(differences.length).toBeGreaterThan(30)
  return Math.max(0, ...differences.map((one) => one - 1))
}

interface Paper {
  readonly kind: PainterKind
  readonly painter: ReturnType<PainterKind['open']>
  readonly host: HTMLElement
  isLost: boolean
}

/** In the page. */
function openPainter([width, height]: readonly [number, number]) {
  const { cornerstonePainter: kind } = globalThis as unknown as { cornerstonePainter: PainterKind }
  const host = document.createElement('div')
  host.style.width = `${width}px`
  host.style.height = `${height}px`
  document.body.append(host)
  const paper = { kind, host, isLost: false }
  const painter = kind.open(host, () => {
    paper.isLost = true
  })
  Object.assign(globalThis, { paper: Object.assign(paper, { painter }) })
}

/** In the page. */
function isLost() {
  return (globalThis as unknown as { paper: Paper }).paper.isLost
}

/** In the page. */
function fitting(frames: readonly Frame[]) {
  const { kind } = (globalThis as unknown as { paper: Paper }).paper
  return frames.map((frame) => kind.fits(frame))
}

type Painted = Parameters<Paper['painter']['paint']>[0] & {
  readonly middles: readonly (readonly [number, number])[]
}

/** In the page: red, green and blue in the middle of each pixel that is on the screen. */
async function paintAndLook({ middles, ...painting }: Painted) {
  const { painter, host } = (globalThis as unknown as { paper: Paper }).paper
  painter.paint(painting)
  for (let time = 0; time < 2; time++)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  const canvas = host.querySelector('canvas') as HTMLCanvasElement
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D
  return middles.map(([x, y]) => {
    if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return undefined
    return [...pen.getImageData(Math.floor(x), Math.floor(y), 1, 1).data.slice(0, 3)]
  })
}
