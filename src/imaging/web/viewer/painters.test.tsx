import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { toGrey } from '#dicom/model/pixels/shades.ts'
import { show } from '#platform/web/testing.tsx'
import type { Frame } from './decoding.ts'
import { turned } from './dragging.ts'
import { gpu } from './gpu.ts'
import { PLAIN_VIEW, shadesOf } from './paint.ts'
import type { PainterKind } from './painter.ts'
import { aSliceFile, aSource, someWorkers } from './testing.ts'
import { Viewer } from './Viewer.tsx'

interface Card {
  readonly fits?: (shade: number) => boolean
  readonly paint?: (shade: number) => void
  readonly load?: () => Promise<PainterKind>
}

/** A desk with a graphics card that does as told. */
function aDesk({ fits = () => true, paint = () => {}, load }: Card = {}) {
  const desk = { painted: [] as number[], open: 0, lose: () => {} }
  const kind: PainterKind = {
    name: 'cornerstone',
    fits: (frame) => fits(shadeIn(frame)),
    open(_host, onLost) {
      desk.open++
      desk.lose = onLost
      return {
        paint({ frame }) {
          paint(shadeIn(frame))
          desk.painted.push(shadeIn(frame))
        },
        close: () => void desk.open--,
      }
    },
  }
  vi.spyOn(gpu, 'isWanted').mockReturnValue(true)
  vi.spyOn(gpu, 'isThere').mockReturnValue(true)
  vi.spyOn(gpu, 'load').mockImplementation(load ?? (async () => kind))
  onTestFinished(() => void vi.restoreAllMocks())
  return desk
}

const shadeIn = ({ decoded }: Frame) => (decoded.kind === 'grey' ? (decoded.samples[0] ?? 0) : -1)

/** Five slices on the screen, whose shades are 0 to 4; the third is seen first. */
async function openStudy() {
  someWorkers()
  const slices = Array.from({ length: 5 }, (_, at) =>
    aSliceFile({ pixels: new Uint8Array(new Uint16Array(256).fill(at).buffer) }),
  )
  const { container } = show(<Viewer source={aSource([slices])} onCounted={() => {}} />)
  await pictureAt('3/5')
  await screen.findByText('全部收到')
  return () => container.querySelector('[data-painter]')?.getAttribute('data-painter')
}

const pictureAt = (place: string) =>
  screen.findByLabelText(`第 ${place} 幅`, { selector: '[role=img]' })
const next = () => fireEvent.click(screen.getByLabelText('下一幅'))

test('on a telephone a canvas paints, and nothing is fetched for anything else', async () => {
  aDesk()
  vi.mocked(gpu.isWanted).mockReturnValue(false)
  const painter = await openStudy()
  expect(painter()).toBe('canvas')
  expect(gpu.load).not.toHaveBeenCalled()
  expect(screen.queryByRole('note')).toBeNull()
})

test('on a desk the graphics card paints what is seen, and lets go of it with the page', async () => {
  const desk = aDesk()
  const painter = await openStudy()
  await expect.poll(painter).toBe('cornerstone')
  next()
  await pictureAt('4/5')
  expect([...new Set(desk.painted)]).toEqual([2, 3])
  expect([desk.open, document.querySelectorAll('canvas').length]).toEqual([1, 0])
  expect(screen.queryByRole('note')).toBeNull()
  // Another look is painted again, another tool is not.
  const times = desk.painted.length
  fireEvent.click(screen.getByText('测距'))
  expect(desk.painted).toHaveLength(times)
  fireEvent.click(screen.getByText('反色'))
  expect(desk.painted).toHaveLength(times + 1)
  cleanup()
  expect(desk.open).toBe(0)
})

test('a desk to which the program for the card does not arrive says so and uses a canvas', async () => {
  aDesk({ load: () => Promise.reject(new TypeError('Failed to fetch')) })
  const painter = await openStudy()
  await screen.findByText(/显卡显示的程序没有取到，改用二维画布/)
  expect(painter()).toBe('canvas')
})

test('a desk without WebGL 2 says so and uses a canvas', async () => {
  aDesk()
  vi.mocked(gpu.isThere).mockReturnValue(false)
  const painter = await openStudy()
  screen.getByText(/这个浏览器没有 WebGL 2，改用二维画布/)
  expect([painter(), vi.mocked(gpu.load).mock.calls.length]).toEqual(['canvas', 0])
})

test('when the card gives up, the picture stays on a canvas, and the page says so', async () => {
  const desk = aDesk()
  const painter = await openStudy()
  await expect.poll(painter).toBe('cornerstone')
  act(() => desk.lose())
  await screen.findByText(/显卡中断了显示，已改用二维画布/)
  await pictureAt('3/5')
  expect([painter(), desk.open]).toEqual(['canvas', 0])
  expect(document.querySelectorAll('canvas')).toHaveLength(1)
})

test('a card that falls over one picture leaves it to the canvas', async () => {
  const desk = aDesk({
    paint(shade) {
      if (shade === 3) throw new Error('INVALID_OPERATION')
    },
  })
  const painter = await openStudy()
  await expect.poll(painter).toBe('cornerstone')
  next()
  await pictureAt('4/5')
  await screen.findByText(/显卡中断了显示/)
  expect([painter(), desk.open]).toEqual(['canvas', 0])
})

test('what a card cannot show exactly a canvas shows, and the next one the card again', async () => {
  const desk = aDesk({ fits: (shade) => shade !== 3 })
  const painter = await openStudy()
  await expect.poll(painter).toBe('cornerstone')
  next()
  await pictureAt('4/5')
  expect(painter()).toBe('canvas')
  next()
  await pictureAt('5/5')
  expect([painter(), ...new Set(desk.painted)]).toEqual(['cornerstone', 2, 4])
})

test('until the next picture is here, none is to be seen, and the card is kept', async () => {
  const desk = aDesk()
  await openStudy()
  await expect.poll(() => desk.open).toBe(1)
  next()
  const pane = document.querySelector('[data-painter]')
  expect([pane?.hasAttribute('data-empty'), pane?.hasAttribute('role')]).toEqual([true, false])
  await pictureAt('4/5')
  expect([pane?.hasAttribute('data-empty'), desk.open]).toEqual([false, 1])
})

const whole = (from: number, to: number) => fc.integer({ min: from, max: to })

test('black and white are where they are on the canvas, whatever the file says of its numbers', () => {
  fc.assert(
    fc.property(
      fc.record({
        samples: fc.array(whole(-2000, 4000), { minLength: 1, maxLength: 50 }),
        slope: fc.constantFrom(1, 2, 0.5, 0.037, -1, -3),
        intercept: fc.constantFrom(0, -1024, 12.5),
        photometric: fc.constantFrom('MONOCHROME1', 'MONOCHROME2'),
        window: fc.record({ center: whole(-1000, 3000), width: whole(1, 4000) }),
        exact: fc.boolean(),
        inverted: fc.boolean(),
      }),
      ({ samples, slope, intercept, photometric, window, exact, inverted }) => {
        const numbers = Int16Array.from(samples)
        const look = { slope, intercept, exact, windows: [], spacing: undefined }
        const picture = { rows: 1, columns: samples.length } as Frame['picture']
        const frame: Frame = {
          ...{ decoded: { kind: 'grey', samples: numbers, photometric }, picture, look },
          ...{ patient: '', isGuessed: false, description: '' },
        }
        const shades = shadesOf(frame, { ...PLAIN_VIEW, window, inverted })
        const canvas = toGrey(numbers, look, window, photometric)
        for (const [at, number] of numbers.entries()) {
          const part = (number - shades.lower) / (shades.upper - shades.lower)
          const shade = 255 * Math.min(1, Math.max(0, shades.turned ? 1 - part : part))
          const own = inverted ? 255 - (canvas[at] as number) : (canvas[at] as number)
          expect(Math.abs(shade - own)).toBeLessThanOrEqual(0.51)
        }
      },
    ),
  )
})

test('dragging down turns a picture every ten pixels, and nothing of the way is lost', () => {
  let [rest, steps] = [0, 0]
  for (const down of [4, 4, 4, 25, -3, -40]) {
    const one = turned(rest + down)
    rest = one.rest
    steps += one.steps
  }
  expect([steps, rest]).toEqual([0, -6])
})
