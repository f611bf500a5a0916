import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import * as doors from '../model/sign-in.ts'
import type { AuthParts } from './auth-doors.ts'
import { forwardTo } from './auth-forward.ts'
import { addCookies, door } from './door.ts'

const CALLBACK = '/api/auth/callback/oidc'

/** Sign-in through the organisation's own provider: there, and back again. */
export function mountProviderDoors(app: FastifyInstance, parts: AuthParts) {
  const forward = forwardTo(parts)

  door(app, doors.goToProvider, async (_, request, reply) => {
    const body = { provider: 'oidc', callbackURL: '/', disableRedirect: true }
    const { json, cookies } = await forward(request, '/sign-in/social', body)
    addCookies(reply, ...cookies)
    return { url: String(json.url) }
  })

  app.get(CALLBACK, async (request, reply) => {
    const query = request.url.slice(request.url.indexOf('?'))
    try {
      const answer = await forward(request, `/callback/oidc${query}`)
      addCookies(reply, ...answer.cookies)
      return await reply.redirect(toOwnPage(answer.location))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return await reply.redirect(`/?refused=${error.code}`)
    }
  })
}

/** Only to a page of ours, and of what went wrong only what the sign-in page has words for. */
function toOwnPage(location: string | null) {
  const { pathname, searchParams } = new URL(location ?? '/', 'http://own')
  if (!searchParams.has('error')) return pathname
  const unknown = ['signup_disabled', 'account_not_linked', 'signup disabled', 'account not linked']
  const known = unknown.includes(searchParams.get('error') ?? '')
  return `/?refused=${known ? 'unknown-to-provider' : 'provider-unreachable'}`
}
