import { resolve } from 'node:path'
import { accessGate, registerAccess } from '#access/server/index.ts'
import { registerPdf } from '#documents/server/index.ts'
import { registerImaging } from '#imaging/server/index.ts'
import { createHubCaller, memberKeyOf } from '#imaging-hub/server/index.ts'
import { createHttp } from '#platform/server/http.ts'
import { serveReadiness } from '#platform/server/readiness.ts'
import { registerSecurityHeaders } from '#platform/server/security-headers.ts'
import { serveWeb } from '#platform/server/serve-web.ts'
import { frameOf, openDoor } from './door.ts'
import { describeProduct } from './printed-documents.ts'
import { routes } from './routes.ts'
import type { Ground } from './start-process.ts'

/** Where the launcher builds the pages. */
const BUNDLE = resolve('dist')

/** Opens the door: what the product promises, on the address of the settings. */
export async function serve({ config, db, database, deps, log, keys, phase }: Ground) {
  const databaseUrl = database.app.url
  const secret = keys.sessions.toString('base64')
  const secure = config.publicUrl.startsWith('https:')
  const gate = accessGate(secret, { secure, secondFactor: config.secondFactor })
  const app = createHttp({ ...{ db, deps, gate, routes, log }, ...frameOf(config) })
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
  return openDoor(app, config)
}
