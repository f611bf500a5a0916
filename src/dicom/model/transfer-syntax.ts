/** How the bytes of a file are to be read, by the UID in its meta information (PS3.5 §10, PS3.6 §A). */
export interface TransferSyntax {
  readonly uid: string
  readonly name: string
  readonly explicit: boolean
  readonly littleEndian: boolean
  readonly deflated: boolean
  /** Pixel data lies in fragments. */
  readonly encapsulated: boolean
  /** What a single frame is when it travels by itself. */
  readonly mediaType: string
}

const PREFIX = '1.2.840.10008.1.2'
const native = { explicit: true, littleEndian: true, deflated: false, encapsulated: false }
const encapsulated = { ...native, encapsulated: true }
const OCTETS = 'application/octet-stream'

const KNOWN: readonly TransferSyntax[] = [
  { uid: PREFIX, name: 'Implicit VR Little Endian', ...native, explicit: false, mediaType: OCTETS },
  { uid: `${PREFIX}.1`, name: 'Explicit VR Little Endian', ...native, mediaType: OCTETS },
  {
    uid: `${PREFIX}.1.99`,
    name: 'Deflated Explicit VR Little Endian',
    ...native,
    deflated: true,
    mediaType: OCTETS,
  },
  {
    uid: `${PREFIX}.2`,
    name: 'Explicit VR Big Endian (retired)',
    ...native,
    littleEndian: false,
    mediaType: OCTETS,
  },
  fragmented('5', 'RLE Lossless', 'image/dicom-rle'),
  fragmented('4.50', 'JPEG Baseline', 'image/jpeg'),
  fragmented('4.51', 'JPEG Extended', 'image/jpeg'),
  fragmented('4.57', 'JPEG Lossless', 'image/jpeg'),
  fragmented('4.70', 'JPEG Lossless, first-order prediction', 'image/jpeg'),
  fragmented('4.80', 'JPEG-LS Lossless', 'image/jls'),
  fragmented('4.81', 'JPEG-LS Near-lossless', 'image/jls'),
  fragmented('4.90', 'JPEG 2000 Lossless', 'image/jp2'),
  fragmented('4.91', 'JPEG 2000', 'image/jp2'),
  fragmented('4.92', 'JPEG 2000 Part 2 Lossless', 'image/jpx'),
  fragmented('4.93', 'JPEG 2000 Part 2', 'image/jpx'),
  fragmented('4.100', 'MPEG2 Main Profile', 'video/mpeg2'),
  fragmented('4.101', 'MPEG2 Main Profile High Level', 'video/mpeg2'),
  fragmented('4.102', 'MPEG-4 AVC/H.264 High Profile', 'video/mp4'),
  fragmented('4.103', 'MPEG-4 AVC/H.264 BD-compatible', 'video/mp4'),
  fragmented('4.201', 'HTJ2K Lossless', 'image/jphc'),
  fragmented('4.202', 'HTJ2K Lossless RPCL', 'image/jphc'),
  fragmented('4.203', 'HTJ2K', 'image/jphc'),
]

export const transferSyntaxes: ReadonlyMap<string, TransferSyntax> = new Map(
  KNOWN.map((syntax) => [syntax.uid, syntax]),
)

/** The meta information of every file is written in this one. */
export const EXPLICIT_LITTLE_ENDIAN = KNOWN[1] as TransferSyntax

/** What a sequence of an unknown kind is written in (PS3.5 §6.2.2). */
export const IMPLICIT_LITTLE_ENDIAN = KNOWN[0] as TransferSyntax

function fragmented(suffix: string, name: string, mediaType: string): TransferSyntax {
  return { uid: `${PREFIX}.${suffix}`, name, ...encapsulated, mediaType }
}
