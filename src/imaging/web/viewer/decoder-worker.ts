import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { samplesOf, toColours } from '#dicom/model/pixels/shades.ts'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import type { DecodeAnswer, Decoded, DecodeTask } from './decoding.ts'
import { webCodecs } from './web-codecs.ts'

/** What of the worker's own scope is used; the types of the browser know pages only. */
interface WorkerScope {
  postMessage(answer: DecodeAnswer): void
  addEventListener(type: 'message', listener: (event: MessageEvent<DecodeTask>) => void): void
}

const scope = self as unknown as WorkerScope
scope.addEventListener('message', ({ data }) => {
  decode(data).then(
    (decoded) => scope.postMessage({ id: data.id, decoded }),
    (error: unknown) => {
      const fault = error instanceof BadPixels ? error.code : 'broken'
      scope.postMessage({ id: data.id, fault })
    },
  )
})

async function decode({ bytes, picture, syntax }: DecodeTask): Promise<Decoded> {
  const unpacked = await unpackFrame(bytes, picture, syntax, webCodecs)
  const { photometric } = unpacked
  if (picture.samples === 3) return { kind: 'colour', colours: toColours(unpacked, picture) }
  if (!photometric.startsWith('MONOCHROME')) throw new BadPixels('unsupported')
  return { kind: 'grey', samples: samplesOf(unpacked, picture), photometric }
}
