import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import { readRange } from '../model/byte-range.ts'
import { bodyOf, type Content, NOTHING } from './content.ts'

/** What is asked for is the same as long as its tag is. @returns whether the asker has it already */
export function isKnown(request: FastifyRequest, reply: FastifyReply, etag: string) {
  tag(reply, etag)
  return knows(request, etag)
}

/** One thing, or the piece of it that is asked for. */
export async function sendSingle(
  request: FastifyRequest,
  reply: FastifyReply,
  content: Content,
  etag: string,
) {
  if (knows(request, etag)) return tag(reply, etag).code(304).send()
  const condition = request.headers['if-range']
  const asked = condition === undefined || condition === etag ? request.headers.range : undefined
  const range = readRange(asked, content.size)
  if (range === 'unsatisfiable') {
    reply.header('accept-ranges', 'bytes').header('content-range', `bytes */${content.size}`)
    throw new Refusal('range-not-satisfiable', 416, { message: '要的范围超出了文件。' })
  }
  const { first, last } = range === 'whole' ? { first: 0, last: content.size - 1 } : range
  const length = last - first + 1
  const portion = { head: NOTHING, content, from: first, length }
  const body = await bodyOf([portion], NOTHING, goneFrom(reply))
  tag(reply, etag).header('accept-ranges', 'bytes').type(content.type)
  if (content.location) reply.header('content-location', content.location)
  if (range !== 'whole')
    reply.code(206).header('content-range', `bytes ${first}-${last}/${content.size}`)
  return reply.header('content-length', length).send(body)
}

/** Many things, one after the other; how long it all is stands at its head, so that a cut shows. */
export async function sendMultipart(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, etag, contents }: { type: string; etag: string; contents: readonly Content[] },
) {
  if (knows(request, etag)) return tag(reply, etag).code(304).send()
  const boundary = createHash('sha256').update(etag).digest('hex').slice(0, 32)
  const portions = contents.map((content, index) => {
    const mark = `${index === 0 ? '' : '\r\n'}--${boundary}`
    return { head: headOf(mark, content), content, from: 0, length: content.size }
  })
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  const total = portions.reduce((sum, { head, length }) => sum + head.length + length, tail.length)
  const body = await bodyOf(portions, tail, goneFrom(reply))
  return tag(reply, etag)
    .type(`multipart/related; type="${type}"; boundary=${boundary}`)
    .header('content-length', total)
    .send(body)
}

function headOf(mark: string, { type, size, location }: Content) {
  const lines = [
    mark,
    `Content-Type: ${type}`,
    ...(location ? [`Content-Location: ${location}`] : []),
    `Content-Length: ${size}`,
    '\r\n',
  ]
  return Buffer.from(lines.join('\r\n'))
}

function goneFrom({ raw }: FastifyReply) {
  return new Promise<void>((resolve) => {
    raw.once('close', resolve)
  })
}

function knows({ headers }: FastifyRequest, etag: string) {
  const known = headers['if-none-match'] ?? ''
  return known === '*' || known.split(/\s*,\s*/).includes(etag)
}

function tag(reply: FastifyReply, etag: string) {
  return reply.header('etag', etag).header('cache-control', 'private, no-cache')
}
