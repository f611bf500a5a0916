import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isUid } from '#dicom/model/uid.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { readMediaType } from '../model/media-type.ts'
import { type Outcome, stowAnswer } from '../model/stow-answer.ts'
import type { Draft } from './blobs.ts'
import type { Gate } from './gate.ts'
import { TooLarge } from './hashed-file.ts'
import { keepDraft, type Sending } from './ingest.ts'
import { CutOff, readParts } from './multipart.ts'
import type { ImagingNode } from './node.ts'
import { createToldLately } from './told-lately.ts'

/** Instances of one request that are made durable while the next one arrives. */
const AT_ONCE = 4

type Source = AsyncIterable<Uint8Array>

/** For so long the disk is believed to be as full as it was, in milliseconds. Whoever finds it full is told then. */
const FREE_MS = 1_000

export function serveStow(app: FastifyInstance, node: ImagingNode, enter: Gate) {
  const told = createToldLately()
  let free = { bytes: 0, until: 0 }
  async function freeBytes() {
    if (free.until < performance.now())
      free = { bytes: await node.blobs.freeBytes(), until: performance.now() + FREE_MS }
    return free.bytes
  }

  // The body is handed on as it arrives: it is never held.
  for (const type of ['multipart/related', 'application/dicom'])
    app.addContentTypeParser(type, (_request, payload, done) => done(null, payload))

  for (const url of ['/dicom-web/studies', '/dicom-web/studies/:study'])
    app.post(url, async (request, reply) => {
      const client = await enter(request, reply, 'stow')
      const { study } = request.params as { study?: string }
      if (study !== undefined && !isUid(study)) throw new Refusal('bad-uid', 400)
      if ((await freeBytes()) < node.limits.reserve) {
        reply.header('connection', 'close').header('retry-after', '600')
        throw new Refusal('disk-full', 507, { message: '节点磁盘空间不足，暂时不接收影像。' })
      }
      const sending = { client, study, told }
      const outcomes = await takeIn(node, bodiesOf(request), sending)
      if (outcomes.length === 0)
        throw new Refusal('no-instances', 400, { message: '请求里没有任何 DICOM 实例。' })
      const { status, body } = stowAnswer(outcomes, `${node.publicUrl}/dicom-web`)
      return reply.code(status).type('application/dicom+json').send(JSON.stringify(body))
    })
}

async function* bodiesOf(request: FastifyRequest): AsyncGenerator<Source> {
  const type = readMediaType(request.headers['content-type'] ?? '')
  const source = request.body as Source
  if (type?.type === 'application/dicom') yield source
  else {
    const boundary = type?.parameters.get('boundary')
    if (!boundary || boundary.length > 70)
      throw new Refusal('no-boundary', 400, { message: 'multipart/related 缺少 boundary。' })
    for await (const { body } of readParts(source, boundary)) yield body
  }
}

/** Part by part; what one of them suffers is told of that one only. */
async function takeIn(node: ImagingNode, bodies: AsyncIterable<Source>, sending: Sending) {
  const outcomes: Promise<Outcome>[] = []
  const busy = new Set<Promise<unknown>>()
  try {
    for await (const body of bodies) {
      if (outcomes.length >= node.limits.partsPerRequest) throw new Refusal('too-many-parts', 413)
      const draft = await receive(node, body)
      const outcome = 'reason' in draft ? Promise.resolve(draft) : keepOrSay(node, draft, sending)
      outcomes.push(outcome)
      const work = outcome.catch(() => {}).finally(() => busy.delete(work))
      busy.add(work)
      if (busy.size >= AT_ONCE) await Promise.race(busy)
    }
  } catch (error) {
    // The request broke off between two parts: those before it stand.
    if (!(error instanceof CutOff)) {
      await Promise.allSettled(busy)
      throw error
    }
    outcomes.push(Promise.resolve({ kept: false, reason: 'cut-off' }))
  }
  await Promise.allSettled(outcomes)
  return Promise.all(outcomes)
}

type Refused = Extract<Outcome, { kept: false }>

async function receive(node: ImagingNode, body: Source): Promise<Draft | Refused> {
  try {
    return await node.blobs.receive(body, node.limits.instance)
  } catch (error) {
    return refused(error)
  }
}

async function keepOrSay(node: ImagingNode, draft: Draft, sending: Sending): Promise<Outcome> {
  try {
    return await keepDraft(node, draft, sending)
  } catch (error) {
    return refused(error)
  }
}

/** What says something of this one instance; anything else is of the whole request. */
function refused(error: unknown): Refused {
  if (error instanceof TooLarge) return { kept: false, reason: 'too-large' }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kept: false, reason: 'disk-full' }
  throw error
}
