import type { Window } from '#dicom/model/pixels/look.ts'
import { readAccept } from './media-type.ts'

/** How somebody wants to see a picture (PS3.18 §8.3.5). */
export interface Rendering {
  readonly window: Window | undefined
  readonly exact: boolean | undefined
  readonly fit: { readonly columns: number; readonly rows: number } | undefined
  readonly quality: number
}

const QUALITY = 90
const MOST_SIDE = 8192

/** @returns the name of the parameter that cannot be read, otherwise what is wished */
export function readRendering(query: Readonly<Record<string, unknown>>): Rendering | string {
  const unknown = Object.keys(query).find(
    (name) => !['window', 'viewport', 'quality', 'accept'].includes(name),
  )
  if (unknown) return unknown
  const window = readWindow(query.window)
  const fit = readViewport(query.viewport)
  const quality = query.quality === undefined ? QUALITY : Number(query.quality)
  if (window === null) return 'window'
  if (fit === null) return 'viewport'
  if (!(Number.isInteger(quality) && quality >= 1 && quality <= 100)) return 'quality'
  return { window: window?.window, exact: window?.exact, fit, quality }
}

/** JPEG unless PNG is dearer. @returns undefined when neither will do */
export function renderedType(accept: string | undefined): 'image/jpeg' | 'image/png' | undefined {
  for (const { type } of readAccept(accept)) {
    if (['image/jpeg', 'image/*', '*/*'].includes(type)) return 'image/jpeg'
    if (type === 'image/png') return 'image/png'
  }
  return undefined
}

/** `40,400,linear` */
function readWindow(text: unknown) {
  if (text === undefined) return undefined
  const [center, width, kind = 'linear', ...more] = String(text).split(',')
  const numbers = { center: Number(center), width: Number(width) }
  const isNumbers = Number.isFinite(numbers.center) && numbers.width >= 1 && width !== undefined
  if (!isNumbers || !['linear', 'linear-exact'].includes(kind) || more.length > 0) return null
  return { window: numbers, exact: kind === 'linear-exact' }
}

/** `512,512` */
function readViewport(text: unknown) {
  if (text === undefined) return undefined
  const [columns = 0, rows = 0, ...more] = String(text).split(',').map(Number)
  const isSide = (side: number) => Number.isInteger(side) && side >= 1 && side <= MOST_SIDE
  return isSide(columns) && isSide(rows) && more.length === 0 ? { columns, rows } : null
}
