import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Gate } from '#platform/server/gate.ts'
import { type Log, silent } from '#platform/server/log.ts'
import { lookAtEntrance } from '../model/sign-in.ts'
import { mountActivation } from './activation.ts'
import { countAttempts } from './attempts.ts'
import { createAuth, type Provider } from './auth.ts'
import { mountAuthDoors } from './auth-doors.ts'
import { connectAuth } from './auth-pool.ts'
import { mountDemoDoors } from './demo-doors.ts'
import { door } from './door.ts'
import { refuseForeignOrigin } from './own-origin.ts'
import { mountProviderDoors } from './provider-doors.ts'
import { sessionCookie } from './session-cookie.ts'
import { lookAtSetUp, mountSetUp } from './set-up.ts'
import { mountSignOut } from './sign-out.ts'

export interface AccessSettings {
  readonly db: Db
  readonly deps: Deps
  /** The same as all other routes have. */
  readonly gate: Gate
  /** The login of the application; the sign-in works on connections of its own. */
  readonly databaseUrl: string
  /** The sessions key of the key file. */
  readonly secret: string
  /** The address that people type. */
  readonly publicUrl: string
  /** Whether people come by TLS: then cookies go by TLS only. */
  readonly secure: boolean
  /** Never in production. */
  readonly demo: boolean
  readonly oidc?: Provider | undefined
  readonly log?: Log
}

/** A whole hospital comes from one address at eight in the morning. */
const TRIES_A_MINUTE = 120

/** Mounts what stands beside the contract: coming in and going out. */
export function registerAccess(app: FastifyInstance, settings: AccessSettings) {
  const { deps, gate, secret, publicUrl, secure, demo, oidc, log = silent } = settings
  const db = connectAuth(settings.databaseUrl)
  const cookie = sessionCookie(secret, secure)
  const attempts = countAttempts(db, deps.vault)
  const auth = createAuth({ db, secret, publicUrl, secure, oidc, log })
  const parts = { auth, db, attempts, cookie, publicUrl }

  app.addHook('onRequest', async (request) => refuseForeignOrigin(request, publicUrl))
  app.addHook('onClose', async () => db.destroy())

  door(app, lookAtEntrance, async () => ({
    ...(await lookAtSetUp(db)),
    demo,
    provider: oidc !== undefined,
  }))
  mountSignOut(app, settings.db, gate, cookie)
  if (demo) mountDemoDoors(app, db, cookie)

  app.register((scope, _, ready) => {
    scope.register(rateLimit, {
      max: TRIES_A_MINUTE,
      timeWindow: '1 minute',
      errorResponseBuilder: () => new Refusal('too-many-requests', 429),
    })
    scope.register((limited, __, mounted) => {
      mountAuthDoors(limited, parts)
      mountActivation(limited, { db, attempts, vault: deps.vault })
      mountSetUp(limited, db)
      if (oidc) mountProviderDoors(limited, parts)
      mounted()
    })
    ready()
  })
}
