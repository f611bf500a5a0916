import { type DataSet, plainText, wholeNumber } from '../data-set.ts'

/** How the samples of a picture are kept (PS3.3 §C.7.6.3). */
export interface Picture {
  readonly rows: number
  readonly columns: number
  /** 1 for grey, 3 for colour. */
  readonly samples: number
  readonly bitsAllocated: number
  readonly bitsStored: number
  readonly signed: boolean
  readonly photometric: string
  /** All of the first colour, then all of the second: only in native and RLE pictures. */
  readonly planar: boolean
  readonly frames: number
}

/** One frame takes at most so many bytes when it is unpacked; more is an attack or a mistake. */
export const MOST_BYTES = 256 * 1024 * 1024
const MOST_SIDE = 65_535

/** @returns undefined when the data set describes no picture */
export function pictureOf(dataSet: DataSet, littleEndian: boolean): Picture | undefined {
  const number = (tag: string) => wholeNumber(dataSet, tag, littleEndian)
  const [rows, columns, bitsAllocated] = ['00280010', '00280011', '00280100'].map(number)
  if (!rows || !columns || !bitsAllocated) return undefined
  return {
    ...{ rows, columns, bitsAllocated },
    samples: number('00280002') ?? 1,
    bitsStored: number('00280101') ?? bitsAllocated,
    signed: number('00280103') === 1,
    photometric: plainText(dataSet, '00280004') ?? 'MONOCHROME2',
    planar: number('00280006') === 1,
    frames: number('00280008') ?? 1,
  }
}

/** How many bytes a frame is, unpacked: one, two or four for each sample. */
export function unpackedSize({ rows, columns, samples, bitsAllocated }: Picture) {
  return rows * columns * samples * widthOf(bitsAllocated)
}

export function widthOf(bitsAllocated: number) {
  return Math.max(1, Math.ceil(bitsAllocated / 8))
}

/** Why a picture is not unpacked at all, before anything is allocated for it. */
export function isUnreasonable(picture: Picture): boolean {
  const { rows, columns, samples, bitsAllocated } = picture
  return (
    Math.max(rows, columns) > MOST_SIDE ||
    ![1, 3, 4].includes(samples) ||
    ![1, 8, 16, 32].includes(bitsAllocated) ||
    picture.bitsStored > bitsAllocated ||
    picture.bitsStored < 1 ||
    unpackedSize(picture) > MOST_BYTES
  )
}
