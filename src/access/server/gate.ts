import { literal } from '#platform/server/db.ts'
import type { Gate } from '#platform/server/gate.ts'
import { sessionCookie } from './session-cookie.ts'

/** Lets in whoever brings a cookie that we signed and whose session, account and post are in force. */
export function accessGate(secret: string, { secure = false } = {}): Gate {
  const cookie = sessionCookie(secret, secure)
  return ({ headers }) => {
    const token = cookie.read(headers.cookie)
    return token ? `access.enter(${literal(token)})` : 'access.enter(null)'
  }
}
