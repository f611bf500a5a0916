import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import { readRange } from '../model/byte-range.ts'
import { oneAhead } from './hashed-file.ts'

/** Bytes that go out as they are: a piece of a file, or several. */
export interface Content {
  readonly type: string
  readonly size: number
  readonly location?: string
  readonly read: (at: number, length: number) => AsyncIterable<Uint8Array>
}

/** What is asked for is the same as long as its tag is. @returns whether the asker has it already */
export function isKnown(request: FastifyRequest, reply: FastifyReply, etag: string) {
  reply.header('etag', etag).header('cache-control', 'private, no-cache')
  const known = request.headers['if-none-match'] ?? ''
  return known === '*' || known.split(/\s*,\s*/).includes(etag)
}

/** One thing, or the piece of it that is asked for. */
export function sendSingle(
  request: FastifyRequest,
  reply: FastifyReply,
  content: Content,
  etag: string,
) {
  if (isKnown(request, reply, etag)) return reply.code(304).send()
  const condition = request.headers['if-range']
  const asked = condition === undefined || condition === etag ? request.headers.range : undefined
  const range = readRange(asked, content.size)
  reply.header('accept-ranges', 'bytes').type(content.type)
  if (content.location) reply.header('content-location', content.location)
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${content.size}`)
    throw new Refusal('range-not-satisfiable', 416, { message: '要的范围超出了文件。' })
  }
  const { first, last } = range === 'whole' ? { first: 0, last: content.size - 1 } : range
  if (range !== 'whole')
    reply.code(206).header('content-range', `bytes ${first}-${last}/${content.size}`)
  reply.header('content-length', last - first + 1)
  return reply.send(streamOf(content.read(first, last - first + 1)))
}

/** Many things, one after the other; how long it all is stands at its head, so that a cut shows. */
export function sendMultipart(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, etag, contents }: { type: string; etag: string; contents: readonly Content[] },
) {
  if (isKnown(request, reply, etag)) return reply.code(304).send()
  const boundary = createHash('sha256').update(etag).digest('hex').slice(0, 32)
  const heads = contents.map(({ type: own, size, location }, index) =>
    Buffer.from(
      [
        `${index === 0 ? '' : '\r\n'}--${boundary}`,
        `Content-Type: ${own}`,
        ...(location ? [`Content-Location: ${location}`] : []),
        `Content-Length: ${size}`,
        '\r\n',
      ].join('\r\n'),
    ),
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  const sizes = [...heads.map(({ length }) => length), ...contents.map(({ size }) => size)]
  const length = sizes.reduce((sum, size) => sum + size, tail.length)

  async function* body() {
    for (const [index, content] of contents.entries()) {
      yield heads[index] as Buffer
      yield* content.read(0, content.size)
    }
    yield tail
  }
  return reply
    .type(`multipart/related; type="${type}"; boundary=${boundary}`)
    .header('content-length', length)
    .send(streamOf(body()))
}

function streamOf(chunks: AsyncIterable<Uint8Array>) {
  return Readable.from(oneAhead(chunks), { objectMode: false })
}
