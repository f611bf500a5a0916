import { literal } from '#platform/server/db.ts'
import type { Gate } from '#platform/server/gate.ts'
import { getMe } from '../model/contract.ts'
import { rolesCovered, type SecondFactorPolicy } from '../model/second-factor.ts'
import { sessionCookie } from './session-cookie.ts'

interface Settings {
  readonly secure?: boolean
  readonly secondFactor?: SecondFactorPolicy
}

/** What a page must know before anything else: also that a second factor has to be turned on. */
const EARLY = `/api${getMe.path}`

/** Lets in whoever brings a cookie that we signed and whose session, account and post are in force. */
export function accessGate(
  secret: string,
  { secure = false, secondFactor = 'off' }: Settings = {},
): Gate {
  const cookie = sessionCookie(secret, secure)
  const covered = rolesCovered(secondFactor)
  return ({ headers, routeOptions }) => {
    const token = cookie.read(headers.cookie)
    if (!token) return 'access.enter(null)'
    if (covered.length === 0) return `access.enter(${literal(token)})`
    const mayLack = routeOptions.url === EARLY
    return `access.enter_covered(${literal(token)}, ${literal(`{${covered}}`)}, ${mayLack})`
  }
}
