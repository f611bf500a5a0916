import type { FastifyRequest } from 'fastify'
import { type Auth, CLIENT_ADDRESS } from './auth.ts'
import { toAuthRefusal } from './auth-refusal.ts'

export interface Answer {
  readonly json: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
  /** Where the browser is to go on, if better-auth sends it elsewhere. */
  readonly location: string | null
}

export type Forward = (request: FastifyRequest, path: string, body?: object) => Promise<Answer>

/** Hands a request on to better-auth. Of its headers only those that it needs. */
export function forwardTo({ auth, publicUrl }: { auth: Auth; publicUrl: string }): Forward {
  return async (request, path, body) => {
    const { cookie = '', 'user-agent': agent = '' } = request.headers
    const headers = { cookie, 'user-agent': agent, [CLIENT_ADDRESS]: request.ip }
    const response = await auth
      .handler(
        new Request(`${publicUrl}/api/auth${path}`, {
          headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
          ...(body && { method: 'POST', body: JSON.stringify(body) }),
        }),
      )
      .catch((error: unknown) => {
        throw toAuthRefusal(error)
      })
    const json: unknown = await response.json().catch(() => null)
    if (response.status >= 400)
      throw toAuthRefusal(Object.assign(new Error('auth'), { body: json }))
    const location = response.headers.get('location')
    return {
      json: (json ?? {}) as Answer['json'],
      cookies: response.headers.getSetCookie(),
      location,
    }
  }
}
