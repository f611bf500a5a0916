import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { CONTENT_POLICY } from '#platform/server/security-headers.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a built bundle under the product's content policy; every other address is the page itself. */
export async function serveDist(root: string, index = 'index.html') {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://here').pathname)
    const type = TYPES[extname(path)]
    const file = type ? path : index
    const body = await readFile(join(root, file)).catch(() => undefined)
    response.setHeader('content-security-policy', CONTENT_POLICY)
    response.setHeader('content-type', type ?? (TYPES['.html'] as string))
    response.writeHead(body ? 200 : 404).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
