import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/server/config.ts'
import { enterAsNobody } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { serveReadiness } from '#platform/server/readiness.ts'
import { registerSecurityHeaders } from '#platform/server/security-headers.ts'
import { StartError } from '#platform/server/start-error.ts'
import { asListenError } from './preflight.ts'
import type { Ground } from './start-process.ts'

/** Behind which proxy the door stands, and with which certificate it opens. @throws StartError */
export function frameOf({ trustedProxy, tls }: Config) {
  return {
    trustProxy: trustedProxy ?? false,
    ...(tls && {
      tls: { cert: readPem('TLS_CERT', tls.certFile), key: readPem('TLS_KEY', tls.keyFile) },
    }),
  }
}

/**
 * The door of a process without accounts: whoever asks is nobody, until what is served there finds out
 * more. @throws StartError
 */
export async function openBareDoor(
  { config, db, deps, log, phase }: Ground,
  serveAt: (app: FastifyInstance) => void,
) {
  const app = createHttp({
    ...{ db, deps, log, gate: () => enterAsNobody, routes: [] },
    ...frameOf(config),
  })
  registerSecurityHeaders(app)
  serveReadiness(app, db, phase)
  serveAt(app)
  return openDoor(app, config)
}

/** On the address of the settings. @throws StartError */
export async function openDoor(app: FastifyInstance, config: Config) {
  try {
    await app.listen({ host: config.host, port: config.port })
    return app
  } catch (error) {
    throw asListenError(error, config)
  }
}

function readPem(variable: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new StartError(`读不到 ${variable} 指定的文件 ${file}；请检查路径和权限。`)
  }
}
