import { z } from 'zod'
import { isUid } from '#dicom/model/uid.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Log } from '#platform/server/log.ts'
import { readMediaType } from '../../model/media-type.ts'
import { readParts } from '../multipart.ts'

/** A PACS of somebody else’s. It is only asked by DICOMweb (QIDO-RS, WADO-RS), and nothing is changed in it. */
export interface Pacs {
  /** One page. @param days `20260301-20260303`; without it, studies of any day */
  readonly listStudies: (page: Page, days?: string) => Promise<PacsStudy[]>
  /** @throws Refusal pacs-refused when it has no list of this study */
  readonly listInstances: (study: string, page: Page) => Promise<InstancePlace[]>
  /** A file as it lies there. @returns undefined when the PACS does not have it or cannot read it */
  readonly fetchInstance: (place: InstancePlace) => Promise<AsyncIterable<Uint8Array> | undefined>
  /** Whether the last question to it was in vain. */
  readonly isDown: () => boolean
}

export interface Page {
  readonly offset: number
  readonly limit: number
}

export interface PacsStudy {
  readonly uid: string
  /** How many instances it has; not every PACS says so. */
  readonly count: number | undefined
}

export interface InstancePlace {
  readonly study: string
  readonly series: string
  readonly sop: string
}

export interface PacsSettings {
  /** Where its DICOMweb begins, without a slash at the end. Nobody outside is told. */
  readonly url: string
  /** The header by which it lets us in. */
  readonly authorization: string | undefined
  /** `20260101`: older studies are left alone. */
  readonly since?: string | undefined
}

/** Without an answer, or without a further byte of it, for so long it counts as down, in milliseconds. */
const PATIENCE_MS = 30_000
const LARGEST_LIST = 64 * 1024 ** 2
const FILE = 'multipart/related; type="application/dicom"; transfer-syntax=*'
const COUNT = '00201208'
/** It does not let us in, or something before it cannot reach it. */
const NOT_THERE: readonly number[] = [401, 403, 502, 503, 504]
/** It had closed a connection that was left open from before: that says nothing of it. */
const LEFT_OPEN: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']

const Entries = z.array(
  z.record(z.string(), z.looseObject({ Value: z.array(z.unknown()).optional() })),
)
type Entry = z.output<typeof Entries>[number]

/** All that fails says the same outward: neither its address nor its words go any further. */
export function createPacs({ url, authorization }: PacsSettings, log: Log): Pacs {
  let isDown = false
  return { listStudies, listInstances, fetchInstance, isDown: () => isDown }

  async function listStudies({ offset, limit }: Page, days?: string) {
    const range = days === undefined ? '' : `&StudyDate=${days}`
    const query = `limit=${limit}&offset=${offset}&includefield=${COUNT}${range}`
    const entries = await list(`/studies?${query}`)
    return entries.flatMap((entry) => {
      const uid = textIn(entry, '0020000D')
      const count = Number(textIn(entry, COUNT) ?? Number.NaN)
      return isUid(uid) ? [{ uid, count: Number.isInteger(count) ? count : undefined }] : []
    })
  }

  async function listInstances(study: string, { offset, limit }: Page) {
    const fields = 'includefield=0020000E&includefield=00080018'
    const path = `/studies/${study}/instances?limit=${limit}&offset=${offset}&${fields}`
    const entries = await list(path)
    return entries.flatMap((entry) => {
      const [series, sop] = [textIn(entry, '0020000E'), textIn(entry, '00080018')]
      return isUid(series) && isUid(sop) ? [{ study, series, sop }] : []
    })
  }

  async function list(path: string): Promise<Entry[]> {
    const answer = await ask(path, 'application/dicom+json')
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of answer.body) {
      size += chunk.length
      if (size > LARGEST_LIST) throw unreachable('too-large')
      chunks.push(chunk)
    }
    if (answer.status === 204 || answer.status === 404) return []
    const entries = Entries.safeParse(parse(Buffer.concat(chunks).toString()))
    if (answer.status === 200 && entries.success) return entries.data
    log.error('imaging-pacs-no-list', { status: answer.status }, new Error('No list'))
    throw new Refusal('pacs-refused', 502)
  }

  async function fetchInstance({ study, series, sop }: InstancePlace) {
    const answer = await ask(`/studies/${study}/series/${series}/instances/${sop}`, FILE)
    if (answer.status === 200) return fileIn(answer.type, answer.body)
    log.info('imaging-pacs-gave-no-file', { status: answer.status })
    for await (const _ of answer.body);
    return undefined
  }

  /** The one part of the answer; what is cut off is told from what is whole. */
  async function* fileIn(type: string, body: AsyncIterable<Uint8Array>) {
    const media = readMediaType(type)
    const boundary = media?.parameters.get('boundary')
    if (media?.type === 'application/dicom') return yield* body
    if (!boundary) throw unreachable('no-boundary')
    let parts = 0
    try {
      for await (const part of readParts(body, boundary)) {
        parts++
        if (parts === 1) yield* part.body
      }
    } catch (error) {
      throw error instanceof Refusal ? error : unreachable('cut-off')
    }
  }

  async function ask(path: string, accept: string) {
    const control = new AbortController()
    const watch = setTimeout(() => control.abort(), PATIENCE_MS)
    const headers = { accept, ...(authorization !== undefined && { authorization }) }
    try {
      // Elsewhere our credentials have no business.
      const given = { headers, redirect: 'error' as const, signal: control.signal }
      const once = () => fetch(`${url}${path}`, given)
      const {
        status,
        headers: said,
        body,
      } = await once().catch((error: unknown) => {
        if (LEFT_OPEN.includes(codeOf(error))) return once()
        throw error
      })
      if (NOT_THERE.includes(status)) throw unreachable(`status-${status}`)
      if (isDown) log.info('imaging-pacs-up')
      isDown = false
      return {
        status,
        type: said.get('content-type') ?? '',
        body: chunksOf(body, { control, watch }),
      }
    } catch (error) {
      clearTimeout(watch)
      control.abort()
      throw error instanceof Refusal ? error : unreachable(codeOf(error))
    }
  }

  /** However it ends, nothing of the connection is left. */
  async function* chunksOf(
    body: AsyncIterable<Uint8Array> | null,
    { control, watch }: { control: AbortController; watch: NodeJS.Timeout },
  ) {
    try {
      for await (const chunk of body ?? []) {
        yield chunk
        watch.refresh()
      }
    } catch (error) {
      throw unreachable(codeOf(error))
    } finally {
      clearTimeout(watch)
      control.abort()
    }
  }

  function unreachable(why: string) {
    if (!isDown) log.error('imaging-pacs-down', { why }, new Error('The PACS cannot be reached'))
    isDown = true
    return new Refusal('pacs-unreachable', 503, {
      message: '保存这项检查的医院影像系统（PACS）现在连不上。检查仍在那里；请稍后再试。',
    })
  }
}

function textIn(entry: Entry, tag: string): string | undefined {
  const value = entry[tag]?.Value?.[0]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `ECONNREFUSED`, never a sentence: that would name the address. */
function codeOf(error: unknown) {
  const { name, cause } = error as Error
  return String((cause as { code?: string } | undefined)?.code ?? name)
}
