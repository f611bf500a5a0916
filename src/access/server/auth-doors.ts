import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import { findWeakness } from '../model/password.ts'
import * as doors from '../model/sign-in.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './auth.ts'
import { type Forward, forwardTo } from './auth-forward.ts'
import type { AuthDb } from './auth-pool.ts'
import { addCookies, door } from './door.ts'
import type { SessionCookie } from './session-cookie.ts'
import { endSession, findSessionOwner } from './sessions.ts'

export interface AuthParts {
  readonly auth: Auth
  readonly db: AuthDb
  readonly attempts: Attempts
  readonly cookie: SessionCookie
  readonly publicUrl: string
}

/** The doors behind which better-auth stands. What is not here, it does not offer to anybody. */
export function mountAuthDoors(app: FastifyInstance, parts: AuthParts) {
  const { db, attempts, cookie } = parts
  const forward = forwardTo(parts)

  door(app, doors.signIn, async ({ name, password }, request, reply) => {
    const path = isAddress(name) ? '/sign-in/email' : '/sign-in/username'
    const body = isAddress(name) ? { email: name, password } : { username: name, password }
    const answer = await attempts.attempt(name, reply, () => forward(request, path, body))
    await replaceSession(answer, request, reply)
    return { secondStep: answer.json.twoFactorRedirect === true }
  })

  for (const endpoint of [doors.confirmByCode, doors.confirmByBackupCode]) {
    door(app, endpoint, async (input, request, reply) => {
      const answer = await forward(request, pathOf(endpoint), input)
      await replaceSession(answer, request, reply)
      return {}
    })
  }

  for (const endpoint of [doors.enrol, doors.leaveSecondFactor, doors.renewBackupCodes]) {
    door(app, endpoint as typeof doors.enrol, async (input, request, reply) => {
      const { username } = await getOwner(request)
      const answer = await attempts.attempt(username, reply, () =>
        forward(request, pathOf(endpoint), input),
      )
      await replaceSession(answer, request, reply)
      return answer.json as { totpURI: string; backupCodes: string[] }
    })
  }

  door(app, doors.changePassword, async (input, request, reply) => {
    const { username } = await getOwner(request)
    const weakness = findWeakness(input.newPassword, username)
    if (weakness) throw new Refusal(weakness, 400, { field: 'newPassword' })
    const body = { ...input, revokeOtherSessions: true }
    const answer = await attempts.attempt(username, reply, () =>
      forward(request, '/change-password', body),
    )
    addCookies(reply, ...answer.cookies)
    return {}
  })

  async function getOwner(request: FastifyRequest) {
    const token = cookie.read(request.headers.cookie)
    const owner = token && (await findSessionOwner(db, token))
    if (!owner) throw new Refusal('not-signed-in', 401)
    return owner
  }

  /** A new session has a new token; that which the browser had before is worth nothing any more. */
  async function replaceSession(answer: Forwarded, request: FastifyRequest, reply: FastifyReply) {
    addCookies(reply, ...answer.cookies)
    const former = cookie.read(request.headers.cookie)
    const next = answer.cookies.map((line) => cookie.read(line.split(';')[0])).find(Boolean)
    if (next && next !== former) await endSession(db, former)
  }
}

type Forwarded = Awaited<ReturnType<Forward>>

/** Where better-auth has the operation: below its own base path. */
function pathOf({ path }: { readonly path: string }) {
  return path.replace('/auth', '')
}

function isAddress(name: string) {
  return /^[^@\s]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)
}
