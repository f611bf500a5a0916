import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { accessGate, registerAccess } from '#access/server/index.ts'
import { registerPdf } from '#documents/server/index.ts'
import { registerImaging } from '#imaging/server/index.ts'
import { createHubCaller, memberKeyOf } from '#imaging-hub/server/index.ts'
import type { Config } from '#platform/server/config.ts'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { createHttp } from '#platform/server/http.ts'
import type { Keys } from '#platform/server/key-file.ts'
import { createLog, type Log, silent } from '#platform/server/log.ts'
import { type Phase, serveReadiness } from '#platform/server/readiness.ts'
import { registerSecurityHeaders } from '#platform/server/security-headers.ts'
import { serveWeb } from '#platform/server/serve-web.ts'
import { StartError } from '#platform/server/start-error.ts'
import { asListenError } from './preflight.ts'
import { describeProduct } from './printed-documents.ts'
import { routes } from './routes.ts'

interface Given {
  readonly db: Db
  /** Of the application: the sign-in has connections of its own. */
  readonly databaseUrl: string
  readonly deps: Deps
  readonly log: Log
  readonly keys: Keys
  readonly phase: () => Phase
}

/** Where the launcher builds the pages. */
const BUNDLE = resolve('dist')

/** Requests that are being answered have this long to finish, in milliseconds. */
const PATIENCE = 5000

/** Opens the door: what the product promises, on the address of the settings. */
export async function serve(config: Config, given: Given): Promise<FastifyInstance> {
  const { db, databaseUrl, deps, log, keys, phase } = given
  const tls = config.tls && {
    cert: readPem('TLS_CERT', config.tls.certFile),
    key: readPem('TLS_KEY', config.tls.keyFile),
  }
  const secret = keys.sessions.toString('base64')
  const secure = config.publicUrl.startsWith('https:')
  const gate = accessGate(secret, { secure })
  const app: FastifyInstance = createHttp({
    ...{ db, deps, gate, routes, log },
    trustProxy: config.trustedProxy ?? false,
    ...(tls && { tls }),
  })
  registerSecurityHeaders(app)
  registerAccess(app, {
    ...{ db, deps, gate, databaseUrl, secret, secure, log, oidc: config.oidc },
    publicUrl: config.publicUrl,
    demo: config.demo !== 'off',
  })
  const { chromePath, dataDir } = config
  registerPdf(app, { db, deps, gate, log, chromePath, dataDir })
  const hub =
    config.hub &&
    createHubCaller({
      ...{ hubUrl: config.hub.url, as: `member:${config.hub.org}`, now: deps.now },
      key: memberKeyOf(keys.master),
    })
  registerImaging(app, { db, deps, gate, hub })
  serveReadiness(app, db, phase)
  const description = await describeProduct()
  app.get('/api/openapi.json', async () => description)
  serveWeb(app, { root: BUNDLE })
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    throw asListenError(error, config)
  }
  return app
}

/** Takes no new requests, lets those that are being answered finish, and then closes. */
export async function closeDoor(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), PATIENCE)
  await app.close()
  clearTimeout(timer)
}

export function logOf({ logLevel }: Config): Log {
  const log = createLog((line) => process.stderr.write(`${line}\n`))
  if (logLevel === 'info') return log
  return logLevel === 'error' ? { ...log, info: silent.info } : silent
}

function readPem(variable: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new StartError(`读不到 ${variable} 指定的文件 ${file}；请检查路径和权限。`)
  }
}
