import type { Page } from 'playwright-core'
import { toGrey } from '#dicom/model/pixels/shades.ts'
import type { DemoNode } from '#imaging/model/demo.ts'
import { demoFiles } from '#imaging/server/phantoms.ts'

/** A square slice of a phantom, in shades of the window that it proposes. */
export async function shadesOfPhantom(node: DemoNode, uid: string, side: number) {
  const files = await demoFiles(node)
  const file = files.find((one) => Buffer.from(one).includes(`${uid}\0`))
  if (!file) throw new Error(`There is no ${uid} on ${node}`)
  const bytes = new Uint8Array(file.subarray(-side * side * 2))
  const look = { slope: 1, intercept: 0, windows: [], exact: false, spacing: undefined }
  const window = { center: 40, width: 400 }
  return [...toGrey(new Int16Array(bytes.buffer), look, window, 'MONOCHROME2')]
}

/** The shade on the screen in the middle of each pixel of a square picture that nobody has moved. */
export function shadesOnScreen(page: Page, side: number) {
  return page.locator('[data-painter] canvas').evaluate((element, side) => {
    const canvas = element as HTMLCanvasElement
    const { width, height } = canvas
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
      ...([0, 0, width, height] as const),
    )
    const scale = Math.min(width, height) / side
    const [left, top] = [(width - side * scale) / 2, (height - side * scale) / 2]
    return Array.from({ length: side * side }, (_, at) => {
      const [column, row] = [at % side, Math.floor(at / side)]
      const [x, y] = [
        Math.floor(left + (column + 0.5) * scale),
        Math.floor(top + (row + 0.5) * scale),
      ]
      return data[(y * width + x) * 4] as number
    })
  }, side)
}

/** The largest difference of two pictures, in shades of 256. */
export function farthest(one: readonly number[], other: readonly number[]) {
  return one.reduce((most, shade, at) => Math.max(most, Math.abs(shade - (other[at] ?? 999))), 0)
}

/** From now on the graphics contexts of this page can be taken away, as a driver does that falls over. */
export async function rememberCards(page: Page) {
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = []
    const own = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (this: unknown, ...args: unknown[]) {
      const context = own.apply(this, args)
      if (args[0] === 'webgl2' && context) contexts.push(context as WebGL2RenderingContext)
      return context
    } as typeof HTMLCanvasElement.prototype.getContext
    Object.assign(globalThis, {
      takeCardsAway() {
        for (const one of contexts)
          if (!one.isContextLost()) one.getExtension('WEBGL_lose_context')?.loseContext()
      },
    })
  })
  return () =>
    page.evaluate(() => (globalThis as unknown as { takeCardsAway: () => void }).takeCardsAway())
}
