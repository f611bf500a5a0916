import { z } from 'zod'
import { PACKED_OR_WHOLE, PACKED_TYPE } from '#imaging-node/model/packed-file.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { SIGNED_OUT } from '#platform/web/api.ts'
import { languageOfDocument } from '#platform/web/language.tsx'
import { type ListedInstance, type ListedStudy, readManifest } from '../../model/manifest.ts'
import { joinBytes } from './join-bytes.ts'
import { NOT_NOW, NotNow } from './trouble.ts'

/** Where a study comes from. */
export interface StudySource {
  readonly manifest: (signal: AbortSignal) => Promise<ListedStudy>
  readonly file: (
    place: Pick<ListedInstance, 'series' | 'uid' | 'size'>,
    options: FileOptions,
  ) => Promise<Came>
  /** How many files have arrived at the node so far, signed for or not. */
  readonly arrived?: (signal: AbortSignal) => Promise<number>
}

interface FileOptions {
  readonly signal: AbortSignal
  /** Past everything that may have been kept on the way. */
  readonly again: boolean
  /** Fewer bytes will do, out of which the file is made again. */
  readonly packed: boolean
}

interface Came {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly isPacked: boolean
}

/** By way of our own server, which holds the session at the node. @param pass of a share, instead of an account */
export function openedStudy(opening: string, pass?: string): StudySource {
  const base = `/api/imaging/openings/${opening}`
  return {
    manifest(signal) {
      return unlessSilent(signal, async (ending) => {
        const answer = await ask(`${base}/manifest`, { signal: ending, pass })
        const isIndexed = answer.headers.get('x-manifest-indexed') !== 'no'
        return readManifest(await answer.json(), isIndexed)
      })
    },
    file({ series, uid, size }, { signal, again, packed }) {
      return unlessSilent(signal, async (ending, heard) => {
        const url = `${base}/files/${series}/${uid}`
        const accept = packed ? PACKED_OR_WHOLE : 'application/dicom'
        const answer = await ask(url, { signal: ending, again, accept, pass })
        const type = answer.headers.get('content-type') ?? ''
        // What is packed is smaller than the file: no more of it is held than that.
        const bytes = await readAll(answer, size, heard)
        return { bytes, isPacked: packed && type.startsWith(PACKED_TYPE) }
      })
    },
    arrived(signal) {
      return unlessSilent(signal, async (ending) => {
        const answer = await ask(`${base}/arrived`, { signal: ending, pass })
        return Arrived.parse(await answer.json()).instances
      })
    },
  }
}

const Arrived = z.object({ instances: z.int().min(0) })

/** A file may take long; that nothing at all comes of it may not, in milliseconds. */
const SILENCE_MS = 30_000

/** @throws TypeError when nothing was heard for a while, as of a connection that broke */
async function unlessSilent<Result>(
  signal: AbortSignal,
  work: (ending: AbortSignal, heard: () => void) => Promise<Result>,
) {
  const control = new AbortController()
  const end = () => control.abort(new TypeError('Nothing was heard for a while'))
  const stop = () => control.abort(signal.reason)
  let timer = setTimeout(end, SILENCE_MS)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await work(control.signal, () => {
      clearTimeout(timer)
      timer = setTimeout(end, SILENCE_MS)
    })
  } catch (error) {
    // Not every browser hands on why it was broken off.
    throw control.signal.aborted ? control.signal.reason : error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** No more than the manifest says that there is: whatever comes besides is another file, and is not held. */
async function readAll({ body }: Response, size: number, heard: () => void) {
  const reader = body?.getReader()
  const chunks: Uint8Array[] = []
  for (let length = 0; reader && length <= size; ) {
    const { done, value } = await reader.read()
    if (done) return joinBytes(chunks)
    heard()
    chunks.push(value)
    length += value.length
  }
  await reader?.cancel()
  return joinBytes(chunks)
}

interface Asking {
  readonly signal: AbortSignal
  readonly again?: boolean
  readonly accept?: string
  readonly pass: string | undefined
}

/** @throws Refusal of the node or of ours; TypeError when nobody answers */
async function ask(url: string, { signal, again = false, accept, pass }: Asking) {
  const headers = {
    'accept-language': languageOfDocument(),
    ...(accept !== undefined && { accept }),
    ...(pass !== undefined && { 'x-opening-pass': pass }),
  }
  const answer = await fetch(url, { signal, headers, cache: again ? 'no-store' : 'default' })
  if (answer.ok) return answer
  const body = (await answer.json().catch(() => ({}))) as { code?: string; title?: string }
  if (body.code === 'not-signed-in') window.dispatchEvent(new Event(SIGNED_OUT))
  const code = body.code ?? 'internal-error'
  const message = body.title && { message: body.title }
  if (!NOT_NOW.includes(answer.status)) throw new Refusal(code, answer.status, { ...message })
  const seconds = Number(answer.headers.get('retry-after')) || 0
  throw new NotNow(code, answer.status, { ...message, afterMs: seconds * 1_000 })
}
