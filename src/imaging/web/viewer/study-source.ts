import { Refusal } from '#platform/model/refusal.ts'
import { SIGNED_OUT } from '#platform/web/api.ts'
import { languageOfDocument } from '#platform/web/language.tsx'
import { type ListedStudy, readManifest } from '../../model/manifest.ts'

/** Where a study comes from. */
export interface StudySource {
  readonly manifest: (signal: AbortSignal) => Promise<ListedStudy>
  /** @param again past everything that may have been kept on the way */
  readonly file: (
    place: { series: string; uid: string },
    options: { signal: AbortSignal; again: boolean },
  ) => Promise<Uint8Array<ArrayBuffer>>
}

/** By way of our own server, which holds the session at the node. @param pass of a share, instead of an account */
export function openedStudy(opening: string, pass?: string): StudySource {
  const base = `/api/imaging/openings/${opening}`
  return {
    async manifest(signal) {
      const answer = await ask(`${base}/manifest`, { signal, pass })
      const isIndexed = answer.headers.get('x-manifest-indexed') !== 'no'
      return readManifest(await answer.json(), isIndexed)
    },
    async file({ series, uid }, { signal, again }) {
      const answer = await ask(`${base}/files/${series}/${uid}`, { signal, again, pass })
      return new Uint8Array(await answer.arrayBuffer())
    },
  }
}

interface Asking {
  readonly signal: AbortSignal
  readonly again?: boolean
  readonly pass: string | undefined
}

/** @throws Refusal of the node or of ours; TypeError when nobody answers */
async function ask(url: string, { signal, again = false, pass }: Asking) {
  const headers = {
    'accept-language': languageOfDocument(),
    ...(pass !== undefined && { 'x-opening-pass': pass }),
  }
  const answer = await fetch(url, { signal, headers, cache: again ? 'no-store' : 'default' })
  if (answer.ok) return answer
  const body = (await answer.json().catch(() => ({}))) as { code?: string; title?: string }
  if (body.code === 'not-signed-in') window.dispatchEvent(new Event(SIGNED_OUT))
  throw new Refusal(body.code ?? 'internal-error', answer.status, {
    ...(body.title && { message: body.title }),
  })
}
