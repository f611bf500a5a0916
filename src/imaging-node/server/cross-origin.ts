import type { FastifyInstance } from 'fastify'
import { getHubState } from './hub-state.ts'
import { type ImagingNode, look } from './node.ts'

/** How long the list of origins is believed, in milliseconds. */
const TRUST_MS = 5_000
const A_DAY_SECONDS = '86400'

const EXPOSED = [
  ...['content-length', 'content-location', 'content-range', 'date', 'etag', 'warning'],
  ...['x-total-count', 'x-manifest-version', 'x-jws-signature'],
].join(', ')

/**
 * Pages of members may ask from the browser. No cookie lets anybody in here, so that a page which is let in by
 * mistake still needs a token and a key.
 */
export function allowOrigins(app: FastifyInstance, node: ImagingNode) {
  let known: { origins: readonly string[]; until: number } | undefined

  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    if (origin === undefined || !(await list()).includes(origin)) return
    reply
      .header('access-control-allow-origin', origin)
      .header('vary', 'Origin')
      .header('access-control-expose-headers', EXPOSED)
      .header('cross-origin-resource-policy', 'cross-origin')
    if (request.method !== 'OPTIONS') return
    reply
      .header('access-control-allow-methods', 'GET, POST, DELETE')
      .header(
        'access-control-allow-headers',
        'accept, authorization, content-type, dpop, if-range, range',
      )
      .header('access-control-max-age', A_DAY_SECONDS)
    return reply.code(204).send()
  })

  async function list() {
    if (known && known.until > performance.now()) return known.origins
    const { origins } = await look(node, getHubState)
    known = {
      origins: [...origins, ...(node.hub?.origins ?? [])],
      until: performance.now() + TRUST_MS,
    }
    return known.origins
  }
}
