import type { ListedInstance } from '../../model/manifest.ts'
import { NotShown } from './faults.ts'
import type { StudySource } from './study-source.ts'

/** Makes a file again out of fewer bytes. @throws BadPixels, NotShown no-codec */
export type Rebuild = (
  packed: Uint8Array<ArrayBuffer>,
  size: number,
) => Promise<Uint8Array<ArrayBuffer>>

/** Where so many packed files were not what the manifest says, no more are asked for. */
const MOST_REFUSED = 3

/**
 * Files as the manifest says, in whatever way they came. A packed one is made again first, and it is the file
 * made again that is compared: what was packed, by whom and on which way, need not be trusted.
 * @param onRefused a packed file was not what the manifest says
 */
export function createVerifier(source: StudySource, rebuild: Rebuild, onRefused: () => void) {
  let isPackedFine = true
  let refused = 0

  /** @returns undefined when it is something else, twice */
  return async function fetchVerified(one: ListedInstance, signal: AbortSignal) {
    const came = await source.file(one, { signal, packed: isPackedFine, again: false })
    const file = came.isPacked ? await remade(came.bytes, one) : came.bytes
    if (file && (came.isPacked || (await isListed(file, one)))) return file
    for (const again of came.isPacked ? [false, true] : [true]) {
      const { bytes } = await source.file(one, { signal, packed: false, again })
      if (await isListed(bytes, one)) return bytes
    }
    return undefined
  }

  /** Compared already; undefined when it has to be fetched whole. */
  async function remade(packed: Uint8Array<ArrayBuffer>, one: ListedInstance) {
    try {
      const file = await rebuild(packed, one.size)
      if (await isListed(file, one)) return file
    } catch (error) {
      if (error instanceof NotShown && error.code === 'no-codec') {
        // Nothing is wrong with what came: it cannot be unpacked here.
        isPackedFine = false
        return undefined
      }
    }
    if (++refused >= MOST_REFUSED) isPackedFine = false
    onRefused()
    return undefined
  }
}

async function isListed(bytes: Uint8Array<ArrayBuffer>, { size, digest }: ListedInstance) {
  return bytes.length === size && (await digestOf(bytes)) === digest
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
