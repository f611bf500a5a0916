import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { StartError } from './start-error.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_EACH_TIME = 'no-cache'

interface Web {
  /** The folder with the built pages: index.html and assets/ with hashes in their names. */
  readonly root: string
}

/**
 * Serves the pages. An address that is no file is a page: index.html finds out which. Only names
 * that were there at the start are ever looked for on the disk.
 */
export function serveWeb(app: FastifyInstance, { root }: Web) {
  const files = listFiles(root)
  if (!files.has('index.html'))
    throw new StartError('网页还没有构建；请用 npm start 启动，它会先构建网页。')
  app.register(fastifyStatic, {
    root,
    serve: false,
    cacheControl: false,
    preCompressed: true,
  })
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const name = request.params['*']
    if (files.has(name)) {
      reply.header('cache-control', name.startsWith('assets/') ? FOREVER : ASK_EACH_TIME)
      return reply.sendFile(name)
    }
    if (isNoPage(name)) return reply.callNotFound()
    return reply.header('cache-control', ASK_EACH_TIME).sendFile('index.html')
  })
}

/** An address of the product's own interface, or of a file that is not there (any more). */
function isNoPage(name: string) {
  return /^api(\/|$)/.test(name) || /\.\w+$/.test(name)
}

function listFiles(root: string) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .map((name) => name.split(sep).join('/'))
  return new Set(names.filter((name) => !/(^|\/)\./.test(name)))
}
