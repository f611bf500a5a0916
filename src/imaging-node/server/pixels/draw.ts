import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { samplesOf, toColours, toGrey, windowOf } from '#dicom/model/pixels/shades.ts'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import { type Drawn, writePng } from './png.ts'
import type { Drawing, Frame } from './task.ts'
import { encoder, wasmCodecs } from './wasm-codecs.ts'

/** A frame as a picture for eyes. @throws BadPixels */
export async function draw(frame: Frame, drawing: Drawing): Promise<Uint8Array> {
  const drawn = shrink(await shade(frame, drawing), drawing.fit)
  return drawing.type === 'image/png' ? writePng(drawn) : writeJpeg(drawn, drawing.quality)
}

async function shade({ bytes, picture, look, syntax }: Frame, drawing: Drawing): Promise<Drawn> {
  const unpacked = await unpackFrame(bytes, picture, syntax, wasmCodecs)
  const { rows, columns } = picture
  if (picture.samples === 3)
    return { rows, columns, colours: 3, shades: toColours(unpacked, picture) }
  if (!unpacked.photometric.startsWith('MONOCHROME')) throw new BadPixels('unsupported')
  const samples = samplesOf(unpacked, picture)
  const asked = { ...look, exact: drawing.exact ?? look.exact }
  const window = drawing.window ?? windowOf(samples, look)
  const shades = toGrey(samples, asked, window, unpacked.photometric)
  return { rows, columns, colours: 1, shades }
}

/** Smaller, never larger; each new pixel is the mean of those that it stands for. */
function shrink(drawn: Drawn, within: Drawing['fit']): Drawn {
  const { rows, columns, colours, shades } = drawn
  const scale = within ? Math.min(1, within.rows / rows, within.columns / columns) : 1
  if (scale === 1) return drawn
  const [height, width] = [rows, columns].map((side) => Math.max(1, Math.floor(side * scale))) as [
    number,
    number,
  ]
  const small = new Uint8ClampedArray(height * width * colours)
  for (let row = 0; row < height; row++) {
    const [top, bottom] = span(row, rows, height)
    for (let column = 0; column < width; column++) {
      const [left, right] = span(column, columns, width)
      for (let colour = 0; colour < colours; colour++) {
        let sum = 0
        for (let y = top; y < bottom; y++)
          for (let x = left; x < right; x++)
            sum += shades[(y * columns + x) * colours + colour] as number
        small[(row * width + column) * colours + colour] = sum / ((bottom - top) * (right - left))
      }
    }
  }
  return { rows: height, columns: width, colours, shades: small }
}

function span(place: number, from: number, to: number): [number, number] {
  const begin = Math.floor((place * from) / to)
  return [begin, Math.max(begin + 1, Math.floor(((place + 1) * from) / to))]
}

async function writeJpeg({ rows, columns, colours, shades }: Drawn, quality: number) {
  const jpeg = await encoder('jpeg')
  try {
    // The writer of this build fails on one colour: grey is written as three that are the same.
    const frame = { width: columns, height: rows, bitsPerSample: 8, componentCount: 3 }
    const input = jpeg.getDecodedBuffer({ ...frame, isSigned: false })
    if (colours === 3) input.set(shades)
    else for (const [at, shade] of shades.entries()) input.fill(shade, at * 3, at * 3 + 3)
    jpeg.setQuality(quality)
    jpeg.encode()
    return jpeg.getEncodedBuffer().slice()
  } finally {
    jpeg.delete()
  }
}
