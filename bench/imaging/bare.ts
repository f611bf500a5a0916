/**
 * The same disk work behind a bare Node server: a body is hashed, written, synced and named; files go
 * out as they lie. No DICOM, no database, no token. The measure of what a node can be at best.
 */
import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, rename, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'

interface Order {
  readonly folder: string
  readonly port: number
  /** Where a picture begins in a file, and how long it is. */
  readonly frame: readonly [number, number]
}

/** What it hands out without having made it. */
const READY = new Map([
  ['/metadata', 'metadata.json.gz'],
  ['/search', 'search.json'],
])

process.once('message', ({ folder, port, frame }: Order) => {
  const files = async () =>
    (await readdir(folder))
      .filter((name) => name.length === 64)
      .sort()
      .map((name) => join(folder, name))

  async function take(request: IncomingMessage, response: ServerResponse) {
    const draft = join(folder, randomUUID())
    const file = await open(draft, 'wx')
    const hash = createHash('sha256')
    for await (const chunk of request as AsyncIterable<Buffer>) {
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
    await file.close()
    await rename(draft, join(folder, hash.digest('hex')))
    response.end('{}')
  }

  async function give(response: ServerResponse, paths: readonly string[], at = 0, length = 0) {
    async function* bytes() {
      for (const path of paths) {
        const file = await open(path, 'r')
        const size = length || (await file.stat()).size
        const chunk = Buffer.allocUnsafe(size)
        await file.read(chunk, 0, size, at)
        yield chunk
        await file.close()
      }
    }
    Readable.from(bytes(), { objectMode: false }).pipe(response)
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.method === 'POST') return take(request, response)
    const ready = READY.get(request.url ?? '')
    if (ready) {
      response.setHeader('content-length', (await stat(join(folder, ready))).size)
      return give(response, [join(folder, ready)])
    }
    const all = await files()
    if (request.url === '/study') return give(response, all)
    const index = Number(request.url?.split('/').at(-1))
    return give(response, all.slice(index, index + 1), ...frame)
  }

  createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  }).listen(port, '127.0.0.1', () => process.send?.('ready'))
})
