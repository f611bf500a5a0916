import { createHash, type KeyObject } from 'node:crypto'
import { Agent, request } from 'node:http'
import { askBySession, makeRequestKey, redeem } from '#imaging/server/node-session.ts'
import { lookUp, requestTickets } from '#imaging-hub/model/contract.ts'
import { PACKED_OR_WHOLE } from '#imaging-node/model/packed-file.ts'
import { rebuildFile } from '#imaging-node/model/rebuild-file.ts'
import { createHubCaller } from '#imaging-node/server/index.ts'
import { wasmCodecs } from '#imaging-node/server/pixels/wasm-codecs.ts'
import { toInstant } from '#platform/model/time.ts'

export interface Visit {
  readonly hubUrl: string
  readonly org: string
  readonly key: KeyObject
  readonly person: string
  readonly studyUid: string
}

/** Milliseconds of each step, from the doctor's chair. */
export interface Timed {
  readonly steps: readonly (readonly [step: string, ms: number])[]
  /** Until the first picture is there. */
  readonly first: number
  /** Until the last one is. */
  readonly all: number
  readonly bytesPerImage: number
}

type Instance = { readonly uid: string; readonly digest: string; readonly size: number }

/** So many connections a browser opens to one server. */
const CONNECTIONS = 6
const AS_FILES = 'application/dicom'
/** As the viewer fetches them: in fewer bytes, out of which the file is made again. */
const AS_PACKED = PACKED_OR_WHOLE
const now = () => toInstant(new Date())

/** Whether the index knows the study and its node is there. */
export async function isFound({ hubUrl, org, key, person, studyUid }: Visit) {
  const call = createHubCaller({ hubUrl, as: `member:${org}`, key, now })
  const found = await call(lookUp, { ...asking(), person: { code: person, proof: 'card' } })
  const study = found.studies.find((one) => one.studyUid === studyUid)
  return found.nodes.some(({ node, health }) => node === study?.node && health === 'online')
}

/**
 * A study from another province, as a doctor opens it who has no connection to anybody yet.
 * @param accept HTJ2K frames; or the files, packed or as they came: those are compared with the manifest
 */
export async function openStudy(
  visit: Visit,
  accept: 'image/jphc' | typeof AS_PACKED | typeof AS_FILES,
): Promise<Timed> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const fetch = fetchOver(agent)
  const person = { code: visit.person, proof: 'card' } as const
  const call = createHubCaller({ ...visit, as: `member:${visit.org}`, now, fetch })
  const steps: [string, number][] = []
  const begun = performance.now()
  let last = begun
  const lap = (step: string) => {
    const at = performance.now()
    steps.push([step, at - last])
    last = at
    return at - begun
  }

  const found = await call(lookUp, { ...asking(), person })
  const study = found.studies.find(({ studyUid }) => studyUid === visit.studyUid)
  if (!study) throw new Error('The index does not know the study')
  lap('look-up')
  const key = makeRequestKey(now)
  const { tickets } = await call(requestTickets, {
    ...{ ...asking(), person, keyThumbprint: key.thumbprint },
    ops: ['meta', 'frames', 'study'],
    studies: [{ node: study.node, studyUid: study.studyUid }],
  })
  const [ticket] = tickets
  if (!ticket) throw new Error('No ticket')
  lap('ticket')
  const { session } = await redeem(ticket, key, fetch)
  const ask = askBySession({ baseUrl: ticket.baseUrl, session }, key, fetch)
  lap('session')
  const root = `/dicom-web/studies/${study.studyUid}`
  const manifest = await get(`${root}/manifest`, 'application/fhir+json')
  if (sha256(manifest) !== study.manifest) throw new Error('Not the manifest that the index names')
  const order = fromTheMiddle(instancesOf(manifest))
  lap('manifest')

  let bytes = 0
  const fetchOne = async ({ path, digest, size }: (typeof order)[number]) => {
    const picture = await get(`${root}${path}${accept === 'image/jphc' ? '/frames/1' : ''}`, accept)
    bytes += picture.length
    if (accept === 'image/jphc') return
    const file = accept === AS_PACKED ? await rebuildFile(picture, size, wasmCodecs) : picture
    if (sha256(file) !== digest) throw new Error('Other bytes')
  }
  const [middle, ...others] = order
  if (!middle) throw new Error('The study is empty')
  await fetchOne(middle)
  const first = lap('first image')
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let next = others.shift(); next; next = others.shift()) await fetchOne(next)
    }),
  )
  const all = lap('all others')
  agent.destroy()
  return { steps, first, all, bytesPerImage: bytes / order.length }

  async function get(path: string, type: string) {
    const signal = AbortSignal.timeout(120_000)
    const answer = await ask(path, { headers: { accept: type }, signal })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return Buffer.from(await answer.arrayBuffer())
  }
}

function asking() {
  return {
    ...({ purpose: 'TREAT', practitioner: { id: 'dr-1', role: 'doctor' } } as const),
    encounter: { id: 'v', kind: 'inpatient', startedAt: now(), endedAt: null } as const,
  }
}

function instancesOf(manifest: Buffer): (Instance & { path: string })[] {
  const { series } = JSON.parse(manifest.toString()) as {
    series: {
      uid: string
      instance: { uid: string; extension: { valueString?: string; valueDecimal?: number }[] }[]
    }[]
  }
  return series.flatMap(({ uid: of, instance }) =>
    instance.map(({ uid, extension }) => ({
      ...{ uid, digest: extension[0]?.valueString ?? '', size: extension[1]?.valueDecimal ?? 0 },
      path: `/series/${of}/instances/${uid}`,
    })),
  )
}

/** As the viewer fetches them. */
function fromTheMiddle<Item>(items: readonly Item[]): Item[] {
  const middle = Math.floor(items.length / 2)
  const far = (index: number) => Math.abs(index - middle)
  return [...items.entries()].sort(([a], [b]) => far(a) - far(b)).map(([, item]) => item)
}

/** Over connections of this visit only: the platform's own would be open from the last one. */
function fetchOver(agent: Agent) {
  return (url: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const { method = 'GET', headers = {}, body, signal } = init
      const ask = request(
        url,
        { method, agent, headers: headers as Record<string, string>, ...(signal && { signal }) },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 500 })),
          )
        },
      )
      ask.on('error', reject)
      ask.end(body as string | undefined)
    })
}

function sha256(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest('hex')
}
