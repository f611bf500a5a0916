import { decodeStrictly, isKnownCharset } from './charset.ts'
import { type DataSet, plainText } from './data-set.ts'

const SPECIFIC_CHARACTER_SET = '00080005'

/** Whose texts show in what letters a file is written. */
const TELLING = ['00100010', '00081030', '0008103E', '00080080', '00181030', '00101000']

/** In which letters a file is written, and how that is known. */
export interface Charset {
  readonly terms: readonly string[]
  readonly known: 'declared' | 'device' | 'guessed'
}

/**
 * What the device is known to write, otherwise what its bytes show beyond doubt, otherwise what it says.
 * @param device the charset that an operator set for this device
 */
export function charsetOf(dataSet: DataSet, device?: string): Charset {
  if (device) return { terms: [device], known: 'device' }
  const declared = declaredTerms(dataSet)
  // Only who declares nothing, or the Latin letters that software declares by default, is doubted.
  const doubtful = !declared || /^(ISO_IR 6|ISO_IR 100|)$/.test(declared[0] ?? '')
  const guess = doubtful && (declared?.length ?? 0) < 2 ? guessCharset(dataSet) : undefined
  if (guess) return { terms: [guess], known: 'guessed' }
  return { terms: declared ?? [], known: 'declared' }
}

export function declaredTerms(dataSet: DataSet): readonly string[] | undefined {
  const terms = plainText(dataSet, SPECIFIC_CHARACTER_SET)
    ?.split('\\')
    .map((term) => term.trim())
  return terms?.every(isKnownCharset) ? terms : undefined
}

function guessCharset(dataSet: DataSet): string | undefined {
  const texts = TELLING.map((tag) => dataSet.get(tag)?.bytes).filter((bytes) => bytes !== undefined)
  const written = texts.filter((bytes) => bytes.some((byte) => byte >= 0x80))
  if (written.length === 0) return undefined
  if (written.every((bytes) => decodeStrictly(bytes, 'utf-8') !== undefined)) return 'ISO_IR 192'
  return written.every(looksLikeGb2312) ? 'GB18030' : undefined
}

/**
 * Every run of high bytes is a row of pairs from the 6 763 characters of GB 2312. A Latin name has
 * its accents one by one, between plain letters, and is never taken for Chinese.
 */
function looksLikeGb2312(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at++) {
    const [row = 0, cell = 0] = bytes.subarray(at, at + 2)
    if (row < 0x80) continue
    if (row < 0xb0 || row > 0xf7 || cell < 0xa1) return false
    at++
  }
  return true
}
