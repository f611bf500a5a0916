import { Enums, metaData, type Types, utilities } from '@cornerstonejs/core'
import type { Frame } from '../decoding.ts'

/** One frame as cornerstone3D wants it: the stored numbers as they are, neither scaled nor turned. */
export function imageOf(frame: Frame, imageId: string): Types.IImage {
  const { rows, columns } = frame.picture
  const pixels = pixelsOf(frame)
  const isColour = frame.decoded.kind === 'colour'
  const numberOfComponents = isColour ? 3 : 1
  return {
    ...{ imageId, rows, columns, height: rows, width: columns, numberOfComponents },
    ...{ color: isColour, rgba: false, invert: false, slope: 1, intercept: 0 },
    // Which numbers are black and white is said with each painting.
    ...{ minPixelValue: 0, maxPixelValue: 255, windowCenter: 128, windowWidth: 256 },
    voiLUTFunction: Enums.VOILUTFunctionType.LINEAR,
    // In widths of a pixel: how many millimetres that is matters to lengths only.
    ...{ columnPixelSpacing: 1, rowPixelSpacing: stretchOf(frame) },
    sizeInBytes: pixels.byteLength,
    dataType: pixels.constructor.name as Types.PixelDataTypedArrayString,
    getPixelData: () => pixels,
    getCanvas: () => document.createElement('canvas'),
    voxelManager: utilities.VoxelManager.createImageVoxelManager({
      ...{ width: columns, height: rows, scalarData: pixels, numberOfComponents },
    }),
  }
}

function pixelsOf({ decoded }: Frame): Types.PixelDataTypedArray {
  if (decoded.kind === 'grey') return decoded.samples
  const { buffer, byteOffset, length } = decoded.colours
  return new Uint8Array(buffer, byteOffset, length)
}

/** How much higher than wide a pixel is. */
export function stretchOf({ look }: Frame) {
  const [between, beside] = look.spacing ?? [1, 1]
  return between / beside
}

const known = new Map<string, Types.IImage>()

/** cornerstone3D asks for what the files say; it hears of the picture that is shown, and of no other. */
export function introduce(image: Types.IImage) {
  metaData.addProvider(answer)
  known.set(image.imageId, image)
  return () => void known.delete(image.imageId)
}

function answer(kind: string, ...[imageId = '']: string[]) {
  const image = known.get(imageId)
  if (!image) return undefined
  const { rows, columns, rowPixelSpacing, columnPixelSpacing, color } = image
  switch (kind) {
    case Enums.MetadataModules.IMAGE_PLANE:
      return {
        ...{ rows, columns, rowPixelSpacing, columnPixelSpacing, usingDefaultValues: false },
        ...{ rowCosines: [1, 0, 0], columnCosines: [0, 1, 0] },
        ...{ imageOrientationPatient: [1, 0, 0, 0, 1, 0], imagePositionPatient: [0, 0, 0] },
      }
    case Enums.MetadataModules.IMAGE_PIXEL:
      return { photometricInterpretation: color ? 'RGB' : 'MONOCHROME2' }
    case Enums.MetadataModules.GENERAL_SERIES:
      // Some modalities are scaled on the way; none of ours is.
      return { modality: 'OT' }
    default:
      return undefined
  }
}
